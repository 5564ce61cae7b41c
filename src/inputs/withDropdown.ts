/**
 * A field beside which the platform shows what the account has, from a data source of src/dataSources. What is
 * typed or mapped works all the same: `typed` says what that is.
 */
export const withDropdown = <F extends { comments: string }>(
  field: F,
  dataSource: string,
  typed = "a number",
) => ({
  ...field,
  dataSource,
  comments: `${field.comments}. The list needs an App API key on the connection; ${typed} can always be entered`,
});
