import type { Region } from "./accounts";
import { record } from "./state/activities";
import type { ActivityType } from "./state/activity";
import { type NewDelivery, newDelivery } from "./state/deliveries";
import { personNamed } from "./state/identifiers";
import type { Process, Spoil } from "./state/job";
import type { Moment } from "./state/moment";
import { createPerson } from "./state/people";
import type { SegmentRecord, SegmentState } from "./state/segment";
import type { SetUp } from "./state/setUp";
import type { Webhook } from "./state/webhook";
import { newWebhook } from "./state/webhooks";
import type { Workspace } from "./state/workspace";

/** What a test may do that no API can. The region is "us" unless told otherwise; a reset undoes all of it. */
export interface Hands {
  /** Replaces lists of what is set up in Customer.io's own interface: `setUp({ newsletters: [] })`. */
  setUp: (change: Partial<SetUp>, region?: Region) => void;
  /** How many seconds a process takes from now on; 0 unless told otherwise, which is done by the next request. */
  takes: (seconds: Partial<Record<Process, number>>, region?: Region) => void;
  /** Puts a file at an address that requests may name. Nothing is fetched: other addresses have none. */
  publish: (url: string, text: string, region?: Region) => void;
  /** Lets the next export or import come to a bad end: failed unless told otherwise. */
  spoil: (process: Spoil["process"], how?: Partial<Omit<Spoil, "process">>, region?: Region) => void;
  /** Makes a reporting webhook as somebody does it by hand, also one of JavaScript, and returns its id. */
  addWebhook: (made?: Partial<Webhook>, region?: Region) => number;
  /**
   * Pretends that a message was sent to a person and returns its delivery id; an email of nothing unless told otherwise.
   * Throws for an unknown person.
   */
  deliver: (identifier: string, made?: Partial<NewDelivery>, region?: Region) => string;
  /**
   * Writes an activity into the log and returns its id: an event of nobody, of now, unless told otherwise. One whose
   * `timestamp` has passed comes late. Throws for an unknown person.
   */
  happen: (made?: Partial<Happening>, region?: Region) => string;
  /** Lets the pages of the App API's lists have so many entries at most, whatever is asked for. */
  shortPages: (most: number, region?: Region) => void;
  /** Makes people with the ids `<prefix>0`, `<prefix>1`... who are members of a manual segment. */
  fillSegment: (segmentId: number, count: number, prefix?: string, region?: Region) => void;
  /** Lets a segment be built, or be finished again. */
  build: (segmentId: number, state: SegmentState, region?: Region) => void;
}

/** An activity as a test makes it. */
interface Happening {
  type: ActivityType;
  /** Whose it is: an id, an email address, or `cio_` and cio_id. */
  person: string;
  name: string;
  data: unknown;
  /** Seconds since 1970. */
  timestamp: number;
}

const segmentOf = ({ segments }: Workspace, id: number): SegmentRecord => {
  const segment = segments.get(id);
  if (!segment) throw new Error(`there is no segment ${id}`);
  return segment;
};

export const newHands = (moment: (region: Region) => Moment): Hands => ({
  setUp: (change, region = "us") => {
    const changed = moment(region).workspace;
    changed.setUp = { ...changed.setUp, ...change };
  },
  takes: (seconds, region = "us") => {
    Object.assign(moment(region).workspace.processingSeconds, seconds);
  },
  publish: (url, text, region = "us") => {
    moment(region).workspace.files.set(url, text);
  },
  spoil: (process, how = {}, region = "us") => {
    moment(region).workspace.spoils.push({ process, state: "failed", error: "", ...how });
  },
  addWebhook: (made = {}, region = "us") => newWebhook(moment(region).workspace, made).id,
  deliver: (identifier, made = {}, region = "us") => {
    const person = personNamed(moment(region).workspace, identifier);
    if (!person) throw new Error(`deliver: there is no person ${identifier}`);
    return newDelivery(moment(region), person, { channel: "email", ...made }).id;
  },
  happen: ({ type = "event", person, name = "", data, timestamp } = {}, region = "us") => {
    const now = moment(region);
    const whose = person === undefined ? undefined : personNamed(now.workspace, person);
    if (person !== undefined && !whose) throw new Error(`happen: there is no person ${person}`);
    return record(now, type, whose, name, data, timestamp);
  },
  shortPages: (most, region = "us") => {
    moment(region).workspace.mostOnPage = most;
  },
  fillSegment: (segmentId, count, prefix = "member-", region = "us") => {
    const now = moment(region);
    const segment = segmentOf(now.workspace, segmentId);
    for (let at = 0; at < count; at += 1) {
      const person = createPerson(now, "id", `${prefix}${at}`);
      segment.members.add(person);
      person.segments.add(segmentId);
    }
  },
  build: (segmentId, state, region = "us") => {
    segmentOf(moment(region).workspace, segmentId).state = state;
  },
});
