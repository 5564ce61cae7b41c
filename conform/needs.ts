/** What a check may need of an account. */
export const needs = {
  app: "an App API key (CUSTOMERIO_APP_API_KEY)",
  objects: "an object type that is enabled",
  emails: "email as an identifier of people",
  us: "an account in the US, without CUSTOMERIO_BASE_URL",
  eu: "an account in the EU, without CUSTOMERIO_BASE_URL",
} as const;

export type Need = keyof typeof needs;
