import type { Asker } from "../asker";

/** What makes a name of the check so many bytes long when it stands behind it. */
export const filling = ({ name }: Asker, bytes: number): string =>
  "x".repeat(bytes - name().length - "-".length);
