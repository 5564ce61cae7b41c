import type { Connection } from "../running/connection";
import type { Ground, Region } from "./ground";
import { domain, type Kind, type Ledger, markAttribute } from "./made";
import { prefix } from "./mark";
import { type Need, needs } from "./needs";
import { type Performed, perform } from "./perform";
import { bodyOf, fieldsOf, listOf, type Reply, says } from "./reply";

type Fields = Record<string, unknown>;

/** The account lacks what a check needs: it is not asked. */
export class Lacking extends Error {
  constructor(readonly what: string) {
    super(`the account lacks ${what}`);
    this.name = "Lacking";
  }
}

/** What an account turned out to have. */
export interface Facts {
  has: ReadonlySet<Need>;
  /** Names and numbers of its workspaces, which nobody else is to read. */
  own: readonly string[];
  /** The number of an object type that is enabled. */
  objectType?: string;
}

/** More about a raw request than method, path and body. */
export interface Manner {
  headers?: Record<string, string>;
  connection?: Connection;
}

/** The waits between looks, in milliseconds: what is written shows in the App API some seconds later. */
const looks = [2000, 3000, 5000, 8000, 12_000];

/** Long enough for what was accepted to take effect, in milliseconds. */
const settling = 15_000;

/** Who a check is, and what it works with. */
export interface Asking {
  ground: Ground;
  facts: Facts;
  ledger: Ledger;
  /** The random part of all names of a run. */
  mark: string;
  /** The check's name in the registry. */
  check: string;
  signal?: AbortSignal | undefined;
}

/** What a check asks with. Whatever it makes is written down before it is made. */
export const newAsker = ({ ground, facts, ledger, mark, check, signal }: Asking) => {
  const doing = (connection?: Connection) => ({ signal, ...(connection && { connection }) });

  const raw =
    (action: string) =>
    async (method: string, url: string, data: unknown = "", manner: Manner = {}): Promise<Reply> => {
      const headers = Object.entries(manner.headers ?? {}).map(([key, value]) => ({ key, value }));
      const inputs = { url, method, data, headers };
      return (await perform(ground, action, inputs, doing(manner.connection))).reply;
    };

  /** What a step gave; where it failed, how it was answered. Its own words may have somebody's data in them. */
  const given = (action: string, { data, error, reply }: Performed): unknown => {
    const { label } = ground.component.actions[action]?.display ?? { label: action };
    if (error) throw new Error(`${label} was answered with ${says(reply)}`);
    return data;
  };

  const step = async (action: string, inputs: Fields): Promise<unknown> =>
    given(action, await perform(ground, action, inputs, doing()));

  const name = (suffix = ""): string => `${prefix}${mark}-${check}${suffix === "" ? "" : `-${suffix}`}`;

  const noted = (kind: Kind, called: string, type?: string): string => {
    ledger.add({ kind, name: called, ...(type !== undefined && { type }) });
    return called;
  };

  /** What the App API holds of a person; undefined where it knows nobody. */
  const look = async (id: string, idType = "id"): Promise<Fields | undefined> => {
    const performed = await perform(ground, "getPerson", { id, idType }, doing());
    if (performed.reply.status === 404) return undefined;
    return fieldsOf(fieldsOf(given("getPerson", performed)).customer);
  };

  /** Looks until it is as wanted, for half a minute at most; resolves with what was seen last. */
  const until = async <T>(see: () => Promise<T>, wanted: (seen: T) => boolean): Promise<T> => {
    let seen: T | undefined;
    for (const wait of looks) {
      await ground.clock.sleep(wait, signal);
      seen = await see();
      if (wanted(seen)) return seen;
    }
    return seen as T;
  };

  const there = (id: string, idType?: string) =>
    until(
      () => look(id, idType),
      (person) => person !== undefined,
    );

  return {
    mark,
    objectType: facts.objectType ?? "",
    track: raw("rawRequest"),
    app: raw("rawRequestApp"),
    beta: raw("rawRequestBeta"),
    /** What a step of the package gives; the check has failed where it fails. */
    step,
    /** A step that may fail, with the answer that it had. */
    attempt: (action: string, inputs: Fields): Promise<Performed> => perform(ground, action, inputs, doing()),
    /** The account's connection with some fields changed. */
    connectionWith: (fields: Record<string, string>): Connection => ({
      ...ground.connection,
      fields: { ...ground.connection.fields, ...fields },
    }),
    /** A connection of an account of this region, to the host of the other one. */
    abroad: (region: Region): Connection => {
      const connection = ground.abroad[region];
      if (!connection) throw new Lacking(needs[region]);
      return connection;
    },
    /** A name of the check's own, for what is not made. */
    name,
    /** The same for what is made: it will be removed. */
    person: (suffix?: string): string => noted("person", name(suffix)),
    suppressed: (id: string): string => noted("suppressed", id),
    made: (kind: "segment" | "collection" | "snippet" | "webhook", suffix?: string): string =>
      noted(kind, name(suffix)),
    /** Writes down what Customer.io made although it should not have, by its number. */
    madeAfterAll: (kind: "segment" | "webhook", number: unknown): void => {
      if (number !== undefined) ledger.add({ kind, name: "", number: String(number) });
    },
    /** An object of a type that is enabled, unless told otherwise. */
    object: (suffix?: string, type = facts.objectType): string => noted("object", name(suffix), type),
    /** An address at which nobody gets mail. */
    address: (suffix?: string): string => `${name(suffix)}@${domain}`,
    /** A person known by an address alone. */
    addressed: (suffix?: string): string => noted("person", `${name(suffix)}@${domain}`),
    /** A person with an identifier that does not look like one. */
    odd: (id: string): string => noted("person", id),
    /** A person whose address does not look like one. */
    oddAddress: (address: string): string => {
      ledger.add({ kind: "person", name: address, by: "email" });
      return address;
    },
    /** An address of the check's own on the mail provider's list of bounces. */
    bounced: (suffix?: string): string => noted("address", `${name(suffix)}@${domain}`),
    /** What everybody is created with. */
    quiet: { unsubscribed: true, [markAttribute]: mark },
    /** Creates or updates a person who wants no messages. */
    identify: (id: string, attributes: Fields = {}, more: Fields = {}): Promise<unknown> =>
      step("identify", {
        id,
        attributes: { unsubscribed: true, [markAttribute]: mark, ...attributes },
        ...more,
      }),
    look,
    until,
    /** Waits until a person is there. */
    there,
    /** Creates a person and waits until they are there. */
    arrived: async (id: string, attributes: Fields = {}): Promise<Fields> => {
      await step("identify", {
        id,
        idType: "id",
        attributes: { unsubscribed: true, [markAttribute]: mark, ...attributes },
      });
      const person = await there(id);
      if (!person) throw new Error("a person who was identified was not there after half a minute");
      return person;
    },
    gone: (id: string) =>
      until(
        () => look(id),
        (person) => person === undefined,
      ),
    /** Activities of a person, newest first. */
    activities: async (id: string, type: string, named = ""): Promise<Fields[]> =>
      listOf(
        fieldsOf(
          await step("listActivitiesOfPerson", {
            id,
            idType: "id",
            activityType: type,
            activityName: named,
            limit: "100",
          }),
        ).activities,
      ),
    settle: (): Promise<void> => ground.clock.sleep(settling, signal),
    seconds: (): number => Math.floor(ground.clock.now() / 1000),
    lacks: (what: string): never => {
      throw new Lacking(what);
    },
  };
};

export type Asker = ReturnType<typeof newAsker>;

export const presence = (person: Fields | undefined): string =>
  person ? "the person is there" : "nobody is there";

/** The attributes of a person as the App API reads them. */
export const attributesOf = (person: Fields | undefined): Fields => fieldsOf(person?.attributes);

export const jsonOf = (reply: Reply): Fields => fieldsOf(bodyOf(reply));

export const pathOf = (id: string): string => `/v1/customers/${encodeURIComponent(id)}`;
