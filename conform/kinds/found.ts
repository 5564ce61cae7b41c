import { jsonOf } from "../asker";
import { listOf, type Reply, says } from "../reply";

/** "200 {results}; 1 found": an answer, and how many entries its list has. */
export const found = (reply: Reply, list: string): string =>
  `${says(reply)}; ${listOf(jsonOf(reply)[list]).length} found`;
