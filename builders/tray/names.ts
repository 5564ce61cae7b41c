/** Operations that have another name in all of Tray's connectors. */
const exceptions: Record<string, string> = { rawRequest: "raw_http_request" };

/** The name of an operation. Workflows are stored with it: it never changes. */
export const operationName = (key: string): string =>
  exceptions[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** As the kit names the types of an operation. */
export const typeName = (key: string): string =>
  operationName(key)
    .split("_")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

/** Inputs that are there for what is rarely needed: Tray shows them behind a button. */
export const advanced = [
  "region",
  "timeout",
  "debugRequest",
  "retryDelayMS",
  "retryAllErrors",
  "maxRetries",
  "useExponentialBackoff",
  "convertValues",
];

export const isAdvanced = (key: string): boolean => advanced.includes(key);
