/** Replaces every secret in a text; the longest first, so that no part of one is left standing. */
export const redact = (text: string, secrets: readonly string[]): string =>
  [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((shown, secret) => shown.replaceAll(secret, "[redacted]"), text);
