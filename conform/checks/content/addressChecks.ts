import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { listOf, says, shown } from "../../reply";

const encoded = encodeURIComponent;

export const addressChecks: Record<string, Check> = {
  addressNotSuppressed: {
    question: "How does the mail provider's list answer for an address that is not on it?",
    why: "Find Suppression gives an empty list, whichever way it is written.",
    source: "App API reference: silent about it; lists past their end were seen null",
    does: "Looks for an address that does not exist.",
    expected: '200 {category,suppressions}; "" and null',
    needs: ["app"],
    settles: ["suppression-misses"],
    ask: async ({ app, address }) => {
      const reply = await app("GET", `/esp/search_suppression/${encoded(address())}`);
      const { category, suppressions } = jsonOf(reply);
      return `${says(reply)}; ${shown(category)} and ${shown(suppressions)}`;
    },
  },
  addressSuppressed: {
    question:
      "Is an address that was put on the mail provider's list found there, and gone when it is removed?",
    why: "Suppress Address and Unsuppress Address change that list alone.",
    source: "App API reference",
    does: "Puts an address that does not exist on the list of bounces, looks, removes it and looks.",
    expected: "200 {}; 1 found; 204; 0 found",
    needs: ["app"],
    ask: async ({ app, bounced, until }) => {
      const address = encoded(bounced());
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
  },
  suppressionsOfOtherDomain: {
    question: "Is the list of a domain that nobody has null, and not an error?",
    why: "A mistyped domain looks as if nothing was suppressed.",
    source: "seen live in October 2026",
    does: "Reads the bounces of conformance.invalid.",
    expected: "200 {category,suppressions}; null",
    needs: ["app"],
    ask: async ({ app, mark }) => {
      const reply = await app("GET", `/esp/suppression/bounces?domain=${mark}.conformance.invalid`);
      return `${says(reply)}; ${shown(jsonOf(reply).suppressions)}`;
    },
  },
};
