import type { Person } from "../sandbox/sandbox";
import { createdAt, eventName, postalCode } from "./tourSteps";

/** What the tour left behind in the sandbox. */
export interface Outcome {
  before: Person | undefined;
  after: Person | undefined;
  /** How often Track was sent. */
  trackAttempts: number;
}

interface Expectation {
  says: string;
  holds: (outcome: Outcome) => boolean;
}

const eventsNamed = (person: Person | undefined, name: string): number =>
  person?.events.filter((event) => event.name === name).length ?? 0;

/** What has to be true in the end, in words a newcomer can check against the table and the person. */
export const expectations: Expectation[] = [
  {
    says: `Text stays text: the postal code ${postalCode} keeps its leading zero.`,
    holds: ({ before }) => before?.attributes.postal_code === postalCode,
  },
  {
    says: `The date ${createdAt} is held in Unix seconds, the form Customer.io understands.`,
    holds: ({ before }) => before?.attributes.created_at === Date.parse(createdAt) / 1000,
  },
  {
    says: "Track was answered 503 twice, once after the event was stored. Sent 3 times, the event is held once.",
    holds: ({ before, trackAttempts }) => trackAttempts === 3 && eventsNamed(before, eventName) === 1,
  },
  {
    says: "The page view is held once.",
    holds: ({ before }) => before?.events.filter(({ type }) => type === "page").length === 1,
  },
  { says: "Destroy removed the person.", holds: ({ after }) => after === undefined },
];
