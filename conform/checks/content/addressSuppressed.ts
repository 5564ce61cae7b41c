import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { listOf, says } from "../../reply";

export const addressSuppressed: Check = {
  question:
    "Is an address that was put on the mail provider's list found there, and gone when it is removed?",
  why: "Suppress Address and Unsuppress Address change that list alone.",
  source: "App API reference",
  does: "Puts an address that does not exist on the list of bounces, looks, removes it and looks.",
  expected: "200 {}; 1 found; 204; 0 found",
  needs: ["app"],
  ask: async ({ app, bounced, until }) => {
    const address = encodeURIComponent(bounced());
    const found = (wanted: number) =>
      until(
        async () =>
          listOf(jsonOf(await app("GET", `/esp/search_suppression/${address}`)).suppressions).length,
        (count) => count === wanted,
      );
    const added = says(await app("POST", `/esp/suppression/bounces/${address}`));
    const there = await found(1);
    const removed = says(await app("DELETE", `/esp/suppression/bounces/${address}`));
    return `${added}; ${there} found; ${removed}; ${await found(0)} found`;
  },
};
