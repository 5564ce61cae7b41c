/** The picker of the connection; required by every step. */
export const connection = {
  label: "Connection",
  type: "connection" as const,
  required: true,
  comments: "The Customer.io connection to use",
};
