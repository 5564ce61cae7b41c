import type { Asker } from "../asker";
import { says } from "../reply";

/** "204, then 404 {errors:[{detail,status}]}": how deleting what is at a path of the App API is answered, twice. */
export const deletedTwice = async ({ app }: Asker, path: string): Promise<string> =>
  `${says(await app("DELETE", path))}, then ${says(await app("DELETE", path))}`;
