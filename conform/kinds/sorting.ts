import { jsonOf } from "../asker";
import type { Check } from "../check";
import { listOf } from "../reply";

interface Sorting extends Pick<Check, "question" | "does" | "expected"> {
  path: string;
  /** What the answer calls the list. */
  list: string;
  /** What the workspace has too few of where the order cannot be told. */
  lacking: string;
}

/** Which of its two orders a list comes in that is asked for neither. What is in it is not shown. */
export const sorting = ({ path, list, lacking, ...given }: Sorting): Check => ({
  ...given,
  why: "A dropdown that is cut after so many pages shows the first ones.",
  source: "App API operation list: asc and desc without a default",
  needs: ["app"],
  settles: ["sorting"],
  ask: async ({ app, lacks }) => {
    const numbers = async (query: string): Promise<unknown[]> =>
      listOf(jsonOf(await app("GET", `${path}${query}`))[list]).map(({ id }) => id);
    const usual = await numbers("");
    if (usual.length < 2) return lacks(lacking);
    const isUsual = async (sort: string): Promise<boolean> =>
      JSON.stringify(await numbers(`?sort=${sort}`)) === JSON.stringify(usual);
    if (await isUsual("asc")) return "as with asc";
    return (await isUsual("desc")) ? "as with desc" : "in another order";
  },
});
