import type { Region } from "./accounts";
import { type NewDelivery, newDelivery } from "./state/deliveries";
import { personNamed } from "./state/identifiers";
import type { Process, Spoil } from "./state/job";
import type { Moment } from "./state/moment";
import type { SetUp } from "./state/setUp";
import type { Webhook } from "./state/webhook";
import { newWebhook } from "./state/webhooks";

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
}

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
});
