import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { bodyOf, fieldsOf, keysOf, says } from "../../reply";

const rows = [{ place: "conformance" }];

/** A collection of the check's own, by its number. */
const newCollection = async ({ step, made }: Asker): Promise<string> => {
  const answer = await step("createCollection", { name: made("collection"), rows });
  return String(fieldsOf(fieldsOf(answer).collection).id);
};

export const collectionChecks: Record<string, Check> = {
  collectionNames: {
    question: "Is the name of a collection refused that another one has?",
    why: "Create Collection is not repeated after a lost answer, because it could make a second one.",
    source: "App API reference: referenced by name; that it is unique is said of snippets",
    does: "Creates two collections of one name.",
    expected: "400 {errors:[{detail,status}]}",
    needs: ["app"],
    settles: ["collection-names"],
    ask: async (asker) => {
      await newCollection(asker);
      return says(await asker.app("POST", "/collections", { name: asker.made("collection"), data: rows }));
    },
  },
  collectionFromNowhere: {
    question: "Is a collection refused whose file cannot be read?",
    why: "Create Collection takes an address and says what becomes of it.",
    source: "App API reference: silent about it",
    does: "Creates a collection from an address that does not exist.",
    expected: "400 {errors:[{detail,status}]}",
    needs: ["app"],
    settles: ["collection-urls"],
    ask: async ({ app, made }) =>
      says(
        await app("POST", "/collections", {
          name: made("collection"),
          url: "https://conformance.invalid/rows.json",
        }),
      ),
  },
  collectionContent: {
    question: "Is the content of a collection read as a list of rows?",
    why: "Get Collection Content hands it on, and says that it is one.",
    source: "customerio-node; the App API reference has a free-form object",
    does: "Creates a collection of one row, and reads its content.",
    expected: "[{place}]",
    needs: ["app"],
    settles: ["collection-content"],
    ask: async (asker) => {
      const id = await newCollection(asker);
      return keysOf(bodyOf(await asker.app("GET", `/collections/${id}/content`)));
    },
  },
  collectionOfOneRow: {
    question: "Is the content of a collection replaced by an object that is one row?",
    why: "Replace Collection Content always sends a list.",
    source: "the App API reference has a free-form object",
    does: "Replaces the content of a new collection by an object, and counts its rows.",
    expected: "200 {collection}; 1 row",
    needs: ["app"],
    settles: ["collection-content"],
    ask: async (asker) => {
      const id = await newCollection(asker);
      const reply = await asker.app("PUT", `/collections/${id}/content`, { place: "elsewhere" });
      const content = bodyOf(await asker.app("GET", `/collections/${id}/content`));
      const count = Array.isArray(content) ? content.length : 0;
      return `${says(reply)}; ${count} ${count === 1 ? "row" : "rows"}`;
    },
  },
  collectionDeleted: {
    question: "Is deleting a collection answered 204, and 404 the second time?",
    why: "Delete Collection is repeated after a lost answer: the 404 tells that it is gone.",
    source: "App API reference",
    does: "Creates a collection and deletes it twice.",
    expected: "204, then 404 {errors:[{detail,status}]}",
    needs: ["app"],
    ask: async (asker) => {
      const id = await newCollection(asker);
      const first = await asker.app("DELETE", `/collections/${id}`);
      return `${says(first)}, then ${says(await asker.app("DELETE", `/collections/${id}`))}`;
    },
  },
};
