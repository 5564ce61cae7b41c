import { type Asker, jsonOf, newAsker, pathOf } from "./asker";
import type { Ground } from "./ground";
import { inLanes } from "./lanes";
import { type Kind, keyOf, type Made, markAttribute, newLedger } from "./made";
import { isOfRun, prefix } from "./mark";
import { listOf, type Reply, says } from "./reply";

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

/** A list of an answer. Where it cannot be read, nobody knows what is there. */
const rowsOf = (reply: Reply, route: string, list: string) => {
  const found = jsonOf(reply)[list];
  if (found !== null && !Array.isArray(found)) throw new Error(`${route} was answered with ${says(reply)}`);
  return listOf(found);
};

/** A list of the App API as it is now. */
const listed = async (asker: Asker, path: string, list: string) =>
  rowsOf(await asker.app("GET", path), `GET ${path}`, list);

type Remove = (asker: Asker, made: Made) => Promise<Reply>;

const byNumber: Remove = async (asker, { kind, name, number }) => {
  const { path, list } = numbered[kind] ?? { path: "", list: "" };
  if (number !== undefined) return asker.app("DELETE", `${path}/${number}`);
  let last: Reply = { status: 404, headers: {}, text: "" };
  for (const one of (await listed(asker, path, list)).filter((one) => one.name === name)) {
    last = await asker.app("DELETE", `${path}/${one.id}`);
    if (!isGone(last)) return last;
  }
  return last;
};

const deletedEntity = (asker: Asker, type: "person" | "object", identifiers: unknown): Promise<Reply> =>
  asker.track("POST", "/v2/entity", { type, action: "delete", identifiers });

const removers: Record<Kind, Remove> = {
  // Names that look like something else, or are too long, are those of checks that ask what becomes of them.
  person: async (asker, { name, cioId, by }) => {
    if (cioId !== undefined)
      return (await asker.attempt("destroy", { id: `cio_${cioId}`, idType: "cio_id" })).reply;
    if (by === "email") return deletedEntity(asker, "person", { email: name });
    if (name.length > idBytes) return asker.track("DELETE", pathOf(name));
    return name.startsWith(prefix)
      ? (await asker.attempt("destroy", { id: name })).reply
      : deletedEntity(asker, "person", { id: name });
  },
  suppressed: async (asker, { name }) => (await asker.attempt("unsuppress", { id: name })).reply,
  object: (asker, { name, type = "" }) =>
    deletedEntity(asker, "object", { object_type_id: type, object_id: name }),
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

/** What Customer.io should have refused, and did refuse: deleting it is refused, too. */
const mayBeRefused: readonly Kind[] = ["person", "object"];

const removeOne = async (asker: Asker, made: Made): Promise<boolean> => {
  try {
    const reply = await removers[made.kind](asker, made);
    return isGone(reply) || (mayBeRefused.includes(made.kind) && reply.status === 400);
  } catch {
    return false; // it is listed as left: the run that made it has to end all the same
  }
};

const removerOf = (ground: Ground, mark: string): Asker =>
  newAsker({ ground, facts: { has: new Set(), own: [] }, ledger: newLedger(), mark, check: "removal" });

/** How long after its writes a person may still appear, in milliseconds. */
const lateness = 10_000;

/** What an account has of runs, whoever wrote it down, and which of its lists could not be read. */
export interface Strays {
  found: Made[];
  unread: string[];
}

/** People of runs who are there although nobody wrote them down, or who came after they were deleted. */
const strayPeople = async (asker: Asker, ofRuns: object): Promise<Made[]> => {
  const filter = { attribute: { field: markAttribute, ...ofRuns } };
  return rowsOf(
    await asker.app("POST", "/customers?limit=1000", { filter }),
    "POST /customers",
    "identifiers",
  )
    .map(({ id, email, cio_id }) => ({ name: String(id ?? email ?? ""), cioId: String(cio_id) }))
    .filter(({ name }) => name.includes("conformance"))
    .map((one) => ({ kind: "person", ...one }));
};

/** Looks through the account with the App API, for what one run has made, or all of them. */
export const straysOf = async (ground: Ground, mark: string, ofAllRuns: boolean): Promise<Strays> => {
  const asker = removerOf(ground, mark);
  const isStray = (name: unknown): name is string =>
    isOfRun(name) && (ofAllRuns || name.startsWith(`${prefix}${mark}-`));
  const things = (kind: Kind, path: string, list: string) => async (): Promise<Made[]> =>
    (await listed(asker, path, list)).flatMap(({ name }) => (isStray(name) ? [{ kind, name }] : []));
  const looks = [
    () => strayPeople(asker, ofAllRuns ? { operator: "exists" } : { operator: "eq", value: mark }),
    ...Object.entries(numbered).map(([kind, { path, list }]) => things(kind as Kind, path, list)),
    things("snippet", "/snippets", "snippets"),
  ];
  const strays: Strays = { found: [], unread: [] };
  for (const look of looks)
    try {
      strays.found.push(...(await look()));
    } catch (error) {
      strays.unread.push((error as Error).message); // the others are looked at all the same
    }
  return strays;
};

export interface Removing {
  ground: Ground;
  mark: string;
  made: readonly Made[];
  /** Whether the App API can be asked what is left. */
  canLook: boolean;
  /** Aborted when what is not removed yet is to be left. */
  signal?: AbortSignal | undefined;
}

/** Removes what was made, looks once more where it can, and tells what is left. Never rejects. */
export const remove = async ({ ground, mark, made, canLook, signal }: Removing): Promise<Removal> => {
  const { clock } = ground;
  const asker = removerOf(ground, mark);
  const [removed, left] = [new Map<string, Made>(), new Map<string, Made>()];
  const removeAll = async (all: readonly Made[]): Promise<void> => {
    for (const kind of order)
      await inLanes(
        clock,
        all.filter((one) => one.kind === kind),
        async (one) => {
          const isRemoved = !signal?.aborted && (await removeOne(asker, one));
          (isRemoved ? removed : left).set(keyOf(one), one);
        },
      );
  };
  await removeAll(made);
  if (canLook && made.length > 0 && !signal?.aborted) {
    const { found } = await clock.during(async () => {
      await clock.sleep(lateness);
      return straysOf(ground, mark, false);
    });
    await removeAll(found.filter(({ name }) => ![...left.values()].some((one) => one.name === name)));
  }
  return { removed: [...removed.values()], left: [...left.values()] };
};
