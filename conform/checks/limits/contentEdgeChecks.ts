import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { type Reply, says } from "../../reply";

interface Edge {
  question: string;
  does: string;
  fits?: string;
  settles?: readonly string[];
  send: (asker: Asker) => Promise<Reply>;
}

/** A snippet or a collection that is just as large as is allowed, or just too large. */
const edge = ({ fits, send, ...given }: Edge): Check => ({
  ...given,
  why: fits
    ? "What the steps let pass has to be accepted."
    : "The steps refuse it where the limit is sure, and show Customer.io's words where it is not.",
  source: "App API reference: limits, without units and what happens beyond",
  expected: fits ?? "400 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async (asker) => says(await send(asker)),
});

/** A name of the check that is so many characters long. */
const long = ({ name, made }: Asker, kind: "snippet", characters: number): string =>
  made(kind, "x".repeat(characters - name().length - 1));

const snippet = (asker: Asker, name: string, value: string) => asker.app("PUT", "/snippets", { name, value });

/** A row of exactly so many bytes. */
const row = (bytes: number) => ({ text: "x".repeat(bytes - '{"text":""}'.length) });

const collection = ({ app, made }: Asker, rows: readonly unknown[]) =>
  app("POST", "/collections", { name: made("collection"), data: rows });

/** Rows that are small enough, of exactly so many bytes in all. */
const rows = (bytes: number) => {
  const count = Math.ceil(bytes / 9000);
  const each = Math.floor((bytes - "[]".length - (count - 1)) / count);
  const first = bytes - "[]".length - (count - 1) - each * (count - 1);
  return Array.from({ length: count }, (_, at) => row(at === 0 ? first : each));
};

export const contentEdgeChecks = {
  snippetOf16000Bytes: edge({
    question: "Is a snippet of 16,000 bytes accepted?",
    does: "Writes one.",
    fits: "200 {snippet}",
    send: (asker) => snippet(asker, asker.made("snippet"), "x".repeat(16_000)),
  }),
  snippetNameOf150Characters: edge({
    question: "Is a snippet accepted whose name has 150 characters?",
    does: "Writes one.",
    fits: "200 {snippet}",
    send: (asker) => snippet(asker, long(asker, "snippet", 150), "conformance"),
  }),
  snippetNameOf151Characters: edge({
    question: "Is a snippet refused whose name has 151 characters?",
    does: "Writes one.",
    settles: ["snippet-size"],
    send: (asker) => snippet(asker, long(asker, "snippet", 151), "conformance"),
  }),
  collectionRowOf10000Bytes: edge({
    question: "Is a row of a collection accepted that has 10,000 bytes?",
    does: "Creates a collection of such a row.",
    fits: "200 {collection}",
    send: (asker) => collection(asker, [row(10_000)]),
  }),
  collectionRowOf10200Bytes: edge({
    question: "Is a row of 10,200 bytes refused, because a KB is 1000 bytes and not 1024?",
    does: "Creates a collection of such a row.",
    settles: ["kilobytes"],
    send: (asker) => collection(asker, [row(10_200)]),
  }),
  collectionRowOf10300Bytes: edge({
    question: "Is a row of a collection refused that is too large by any reading?",
    does: "Creates a collection of a row of 10,300 bytes.",
    settles: ["collection-size"],
    send: (asker) => collection(asker, [row(10_300)]),
  }),
  collectionOf10Mb: edge({
    question: "Is a collection of 10 MB accepted?",
    does: "Creates a collection of 10,000,000 bytes in small rows.",
    fits: "200 {collection}",
    send: (asker) => collection(asker, rows(10_000_000)),
  }),
  collectionOver10Mb: edge({
    question: "Is a collection refused that is larger than 10 MB by any reading?",
    does: "Creates a collection of 10,600,000 bytes in small rows.",
    settles: ["collection-size"],
    send: (asker) => collection(asker, rows(10_600_000)),
  }),
};
