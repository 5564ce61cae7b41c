/** Host and path: where a request ends, however the rest of its address is written. */
const placeOf = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return [host, ...pathname.split("/").filter((part) => part !== "")].join("/");
};

/**
 * Whether what is sent to one address may well arrive at the other: with a slash more at its end, a user and password
 * before the host, or a query it is another text and the same place.
 */
export const leadsTo = (endpoint: unknown, address: string): boolean =>
  typeof endpoint === "string" && placeOf(endpoint) === placeOf(address);
