import type { Person } from "../../sandbox/sandbox";
import type { View } from "../../sandbox/window";
import type { HeldEvent, HeldPerson, HeldThing, Holds, Section } from "../wire";

/** As many of a kind as the page is shown: a batch may leave thousands. */
const mostShown = 50;

const nothing: View = {
  people: [],
  anonymousEvents: [],
  segments: [],
  objects: [],
  deliveries: [],
  metrics: [],
  broadcastTriggers: [],
  silent: [],
};

const section = <T extends { isNew: boolean }>(
  all: readonly T[],
  isChanged = (one: T) => one.isNew,
): Section<T> => {
  const changed = all.filter(isChanged);
  const others = all.filter((one) => !isChanged(one));
  return {
    total: all.length,
    changed: changed.length,
    shown: [...changed, ...others.reverse()].slice(0, mostShown),
  };
};

const nameOf = ({ id, email, cioId }: Person): string => id ?? email ?? `cio_${cioId}`;

const isIn = (list: readonly unknown[] | undefined, one: unknown): boolean => {
  const text = JSON.stringify(one);
  return list?.some((other) => JSON.stringify(other) === text) ?? false;
};

const heldEvent = (
  { name, type, data, timestamp }: View["anonymousEvents"][number],
  isNew: boolean,
): HeldEvent => ({
  name,
  type,
  data,
  time: timestamp,
  isNew,
});

const heldPerson = (person: Person, before: Person | undefined, segments: View["segments"]): HeldPerson => ({
  name: nameOf(person),
  ...(person.id !== undefined && person.email !== undefined && { email: person.email }),
  attributes: Object.entries(person.attributes).map(([name, value]) => ({
    name,
    value,
    isNew: JSON.stringify(before?.attributes[name]) !== JSON.stringify(value),
  })),
  events: person.events.map((event) => heldEvent(event, !isIn(before?.events, event))).reverse(),
  devices: person.devices.map((device) => ({
    token: device.token,
    platform: device.platform,
    isNew: !isIn(before?.devices, device),
  })),
  segments: segments
    .filter(({ id, type, members }) =>
      type === "manual" ? person.segments.includes(id) : members.includes(nameOf(person)),
    )
    .map(({ id, name, type }) => ({
      name,
      isNew: before !== undefined && type === "manual" && !before.segments.includes(id),
    })),
  objects: person.relationships.map((one) => ({
    name: `${one.objectTypeId}/${one.objectId}`,
    isNew: !isIn(before?.relationships, one),
  })),
  unsubscribed: person.unsubscribed,
  isNew: before === undefined,
});

const peopleOf = (now: View, before: View): Section<HeldPerson> => {
  const known = new Map(before.people.map((person) => [person.cioId, person]));
  const isSame = (person: Person): boolean =>
    JSON.stringify(known.get(person.cioId)) === JSON.stringify(person);
  const changed = now.people.filter((person) => !isSame(person));
  const others = now.people.filter(isSame).reverse();
  return {
    total: now.people.length,
    changed: changed.length,
    shown: [...changed, ...others]
      .slice(0, mostShown)
      .map((person) => heldPerson(person, known.get(person.cioId), now.segments)),
  };
};

/** Entries of a list that only grows, or whose entries are told apart by their number. */
const things = <T>(
  all: readonly T[],
  before: readonly T[],
  keyOf: (one: T, at: number) => unknown,
  shown: (one: T) => Omit<HeldThing, "isNew">,
): Section<HeldThing> => {
  const known = new Map(before.map((one, at) => [keyOf(one, at), JSON.stringify(one)]));
  return section(
    all.map((one, at) => ({ ...shown(one), isNew: known.get(keyOf(one, at)) !== JSON.stringify(one) })),
  );
};

/** What Customer.io holds now, and what of it was otherwise before. */
export const holdingsOf = (now: View, before: View = nothing): Holds => {
  const there = new Set(now.people.map(({ cioId }) => cioId));
  return {
    people: peopleOf(now, before),
    gone: before.people.filter(({ cioId }) => !there.has(cioId)).map(nameOf),
    events: things(
      now.anonymousEvents,
      before.anonymousEvents,
      (_, at) => at,
      ({ name, type, data, anonymousId }) => ({
        title: name,
        detail: [type, anonymousId ?? "nobody known"].join(", "),
        value: data,
      }),
    ),
    segments: things(
      now.segments,
      before.segments,
      ({ id }) => id,
      ({ id, name, type, members }) => ({
        title: `${name} (${id})`,
        detail: `${type}, ${members.length} ${members.length === 1 ? "person" : "people"}`,
        ...(members.length > 0 && { value: members.slice(0, mostShown) }),
      }),
    ),
    objects: things(
      now.objects,
      before.objects,
      ({ cioObjectId }) => cioObjectId,
      ({ objectTypeId, objectId, attributes, relationships }) => ({
        title: objectId,
        detail: `type ${objectTypeId}, ${relationships.length} related`,
        value: { attributes, relationships },
      }),
    ),
    deliveries: things(
      now.deliveries,
      before.deliveries,
      ({ id }) => id,
      ({ id, channel, person, subject, sent }) => ({
        title: subject || id,
        detail: `${channel} to ${person}`,
        value: sent,
      }),
    ),
    metrics: things(
      now.metrics,
      before.metrics,
      (_, at) => at,
      ({ metric, deliveryId, ...rest }) => ({ title: metric, detail: deliveryId, value: rest }),
    ),
    broadcasts: things(
      now.broadcastTriggers,
      before.broadcastTriggers,
      ({ broadcastId, id }) => `${broadcastId}/${id}`,
      ({ broadcastId, recipients, errors, sent }) => ({
        title: `Broadcast ${broadcastId}`,
        detail: `${recipients.length} sent${errors.length > 0 ? `, ${errors.length} not` : ""}`,
        value: { sent, recipients, errors },
      }),
    ),
    silent: things(
      now.silent,
      before.silent,
      (_, at) => at,
      ({ reason, detail, method, path }) => ({ title: reason, detail, value: `${method} ${path}` }),
    ),
  };
};
