import type { Connection } from "@prismatic-io/spectral";
import type { Person } from "./customerIoManifest";

export interface Page {
  people: Person[];
  /** Where the next page starts; null after the last. */
  next: string | null;
}

const longestWait = 30_000;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/**
 * The people of `[...]` or `{ "people": [...] }`. Each says when it was read, so that a batch that is run again
 * later never replaces what Customer.io has learned since; a person that brings a `_timestamp` of its own keeps it.
 */
export const peopleIn = (value: unknown, readAt: number): Person[] => {
  const people = Array.isArray(value) ? value : fieldOf(value, "people");
  if (!Array.isArray(people))
    throw new Error('People List: expected a list, or an object with a list called "people"');
  return people.map((person) =>
    Object(person) === person ? { _timestamp: Math.floor(readAt / 1000), ...person } : person,
  );
};

/**
 * One page of the list: `GET url?limit=1000&cursor=...`, answered by `{ "people": [...], "next": "..." }`.
 * This is the part to adapt to the API that holds the people.
 */
export const readPage = async (
  { fields: { url, token } }: Connection,
  limit: number,
  cursor?: string,
): Promise<Page> => {
  const address = new URL(String(url));
  address.searchParams.set("limit", String(limit));
  if (cursor !== undefined) address.searchParams.set("cursor", cursor);

  const readAt = Date.now();
  const answer = await fetch(address, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    redirect: "error", // the token is for this address only
    signal: AbortSignal.timeout(longestWait),
  });
  if (!answer.ok) throw new Error(`People List: the address answered ${answer.status}`);

  const page: unknown = await answer.json();
  const next = fieldOf(page, "next") ?? null;
  if (next === null || next === "") return { people: peopleIn(page, readAt), next: null };
  if (next === cursor)
    throw new Error("People List: the next page is the same page; reading would never end");
  return { people: peopleIn(page, readAt), next: String(next) };
};
