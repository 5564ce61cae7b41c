/** Where the App API has an object. */
export const objectPath = (type: string, id: string): string =>
  `/objects/${encodeURIComponent(type)}/${encodeURIComponent(id)}`;
