import { type Asker, jsonOf, newAsker, pathOf } from "./asker";
import type { Ground } from "./ground";
import { type Kind, type Made, markAttribute, newLedger, prefix } from "./made";
import { listOf, type Reply } from "./reply";

/** What was removed, and what is still there. */
export interface Removal {
  removed: Made[];
  left: Made[];
}

/** What a list of the App API has of things that bear such a name, by number: nobody knows the numbers beforehand. */
const numbered: Partial<Record<Kind, { path: string; list: string }>> = {
  segment: { path: "/segments", list: "segments" },
  collection: { path: "/collections", list: "collections" },
  webhook: { path: "/reporting_webhooks", list: "reporting_webhooks" },
};

const isGone = ({ status = 0 }: Reply): boolean => (status >= 200 && status < 300) || status === 404;

/** The most bytes of an id that the steps take. */
const idBytes = 150;

type Remove = (asker: Asker, made: Made) => Promise<Reply>;

const byNumber: Remove = async (asker, { kind, name }) => {
  const { path, list } = numbered[kind] ?? { path: "", list: "" };
  const answer = await asker.app("GET", path);
  let last = answer;
  for (const one of listOf(jsonOf(answer)[list]).filter((one) => one.name === name))
    last = await asker.app("DELETE", `${path}/${one.id}`);
  return last;
};

const removers: Record<Kind, Remove> = {
  // Names that look like something else, or are too long, are those of checks that ask what becomes of them.
  person: async (asker, { name, cioId }) => {
    if (cioId !== undefined)
      return (await asker.attempt("destroy", { id: `cio_${cioId}`, idType: "cio_id" })).reply;
    if (name.length > idBytes) return asker.track("DELETE", pathOf(name));
    return name.startsWith(prefix)
      ? (await asker.attempt("destroy", { id: name })).reply
      : asker.track("POST", "/v2/entity", { type: "person", action: "delete", identifiers: { id: name } });
  },
  suppressed: async (asker, { name }) => (await asker.attempt("unsuppress", { id: name })).reply,
  object: (asker, { name, type = "" }) =>
    asker.track("POST", "/v2/entity", {
      type: "object",
      action: "delete",
      identifiers: { object_type_id: type, object_id: name },
    }),
  segment: byNumber,
  collection: byNumber,
  webhook: byNumber,
  snippet: (asker, { name }) => asker.app("DELETE", `/snippets/${encodeURIComponent(name)}`),
  address: (asker, { name }) => asker.app("DELETE", `/esp/suppression/bounces/${encodeURIComponent(name)}`),
};

/** Identifiers are freed before people are deleted: what is blocked cannot be written to. */
const order: readonly Kind[] = [
  "suppressed",
  "person",
  "object",
  "segment",
  "collection",
  "webhook",
  "snippet",
  "address",
];

const removeOne = async (asker: Asker, made: Made): Promise<boolean> => {
  try {
    const reply = await removers[made.kind](asker, made);
    // Nobody has an identifier that is refused.
    return isGone(reply) || (made.kind === "person" && reply.status === 400);
  } catch {
    return false; // it is listed as left: the run that made it has to end all the same
  }
};

const removerOf = (ground: Ground, mark: string): Asker =>
  newAsker({ ground, facts: { has: new Set() }, ledger: newLedger(), mark, check: "removal" });

/** How long after its writes a person may still appear, in milliseconds. */
const lateness = 10_000;

/** People of runs who are there although nobody wrote them down, or who came after they were deleted. */
export const strayPeople = async (ground: Ground, mark: string, ofAllRuns: boolean): Promise<Made[]> => {
  const asker = removerOf(ground, mark);
  const filter = ofAllRuns
    ? { attribute: { field: markAttribute, operator: "exists" } }
    : { attribute: { field: markAttribute, operator: "eq", value: mark } };
  const found = jsonOf(await asker.app("POST", "/customers?limit=1000", { filter }));
  return listOf(found.identifiers)
    .map(({ id, email, cio_id }) => ({ name: String(id ?? email ?? ""), cioId: String(cio_id) }))
    .filter(({ name }) => name.includes("conformance"))
    .map((one) => ({ kind: "person", ...one }));
};

/** Things of runs that the lists of the App API show, whoever wrote them down. */
export const strayThings = async (ground: Ground, mark: string): Promise<Made[]> => {
  const asker = removerOf(ground, mark);
  const found: Made[] = [];
  for (const [kind, { path, list }] of Object.entries(numbered))
    for (const { name } of listOf(jsonOf(await asker.app("GET", path))[list]))
      if (String(name).startsWith(prefix)) found.push({ kind: kind as Kind, name: String(name) });
  for (const { name } of listOf(jsonOf(await asker.app("GET", "/snippets")).snippets))
    if (String(name).startsWith(prefix)) found.push({ kind: "snippet", name: String(name) });
  return found;
};

export interface Removing {
  ground: Ground;
  mark: string;
  made: readonly Made[];
  /** Whether the App API can be asked what is left. */
  canLook: boolean;
}

/** Removes what was made, looks once more where it can, and tells what is left. Never rejects. */
export const remove = async ({ ground, mark, made, canLook }: Removing): Promise<Removal> => {
  const asker = removerOf(ground, mark);
  const removed: Made[] = [];
  const left: Made[] = [];
  const removeAll = async (all: readonly Made[]): Promise<void> => {
    for (const one of all) (await removeOne(asker, one)) ? removed.push(one) : left.push(one);
  };
  const sorted = order.flatMap((kind) => made.filter((one) => one.kind === kind));
  return ground.clock.during(async () => {
    await removeAll(sorted);
    if (!canLook || made.length === 0) return { removed, left };
    await ground.clock.sleep(lateness);
    const strays = await strayPeople(ground, mark, false).catch(() => []);
    await removeAll(strays.filter(({ name }) => !left.some((one) => one.name === name)));
    return { removed, left };
  });
};
