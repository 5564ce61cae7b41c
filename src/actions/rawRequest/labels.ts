/** Labels of the form of a raw request, as the published component has them; the errors name inputs by them. */
export const labels = {
  url: "URL",
  method: "Method",
  data: "Data",
  formData: "Form Data",
  fileData: "File Data",
  fileDataFileNames: "File Data File Names",
  queryParams: "Query Parameter",
  headers: "Header",
  responseType: "Response Type",
  bodyType: "Body Type",
  fetchAllPages: "Fetch All Pages",
  maxPages: "Max Pages",
} as const;
