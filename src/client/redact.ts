/** Hides secrets in a text that is to be shown. */
export type Redact = (text: string) => string;

/**
 * Replaces every secret by "[redacted]"; the longest first, so that no part of one is left standing. The secrets
 * are gathered when the first text is shown: most steps show none.
 */
export const newRedact = (secretsOf: () => readonly string[]): Redact => {
  let secrets: string[] | undefined;
  return (text) => {
    secrets ??= [...secretsOf()].sort((a, b) => b.length - a.length);
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, "[redacted]"), text);
  };
};
