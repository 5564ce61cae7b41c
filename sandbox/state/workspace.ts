import { randomBytes } from "node:crypto";
import type { Region } from "../accounts";
import type { Activity } from "./activity";
import type { Collection } from "./collection";
import type { Delivery, Metric } from "./delivery";
import type { EmailSuppression } from "./emailSuppression";
import type { RecordedEvent } from "./event";
import type { ExportRecord } from "./export";
import type { FormSubmission } from "./form";
import type { ImportRecord } from "./import";
import type { Job, Process, Spoil } from "./job";
import type { IdentifierKind, ObjectRecord, PersonRecord } from "./person";
import type { Post } from "./post";
import { seededCollections, seededSegments, seededSetUp, seededSnippets } from "./seed";
import type { SegmentRecord } from "./segment";
import type { SetUp } from "./setUp";
import type { Snippet } from "./snippet";
import type { TriggerRecord } from "./trigger";
import type { Webhook } from "./webhook";

/** Everything one workspace holds. */
export interface Workspace {
  region: Region;
  id: number;
  /** The kinds of identifiers its people are told apart by. */
  identifierKinds: readonly IdentifierKind[];
  /** By cio_id. */
  people: Map<string, PersonRecord>;
  peopleBy: Record<IdentifierKind, Map<string, PersonRecord>>;
  /** Who an anonymous_id was given to and when it was last identified. Never reusable: Track API reference. */
  anonymousOwners: Map<string, { person: PersonRecord; identifiedAt: number }>;
  /** Blocked identifiers, each with those that were blocked together with it. */
  suppressed: Map<string, readonly string[]>;
  /** Events of nobody known, invite events among them, in the order they came in. */
  anonymousEvents: Set<RecordedEvent>;
  eventsByAnonymousId: Map<string, RecordedEvent[]>;
  eventIds: Set<string>;
  setUp: SetUp;
  segments: Map<number, SegmentRecord>;
  /** By cio_object_id. */
  objects: Map<string, ObjectRecord>;
  /** By type and id. */
  objectsByName: Map<string, ObjectRecord>;
  forms: Map<string, FormSubmission[]>;
  metrics: Metric[];
  metricsByDelivery: Map<string, Metric[]>;
  deliveries: Map<string, Delivery>;
  triggers: TriggerRecord[];
  /** Of the email provider, in the order they came in. */
  emailSuppressions: EmailSuppression[];
  collections: Map<number, Collection>;
  /** By name. */
  snippets: Map<string, Snippet>;
  webhooks: Map<number, Webhook>;
  /** The opens and clicks that webhooks were told of once: metric and delivery id. */
  opensAndClicks: Set<string>;
  /** What webhooks are told, in the order it happened. */
  posts: Post[];
  /** Sends a post on its way. */
  dispatch: (post: Post) => void;
  exports: Map<number, ExportRecord>;
  imports: Map<number, ImportRecord>;
  jobs: Job[];
  /** Bad ends that tests have in store, each used up by the next process of its kind. */
  spoils: Spoil[];
  /** How long each process takes. */
  processingSeconds: Record<Process, number>;
  /** What is found at addresses elsewhere, by URL: nothing here reads from a network. */
  files: Map<string, string>;
  activities: Activity[];
  /** A page of the App API's lists has no more entries than this. */
  mostOnPage: number;
  /** How many archived messages were read on which day since 1970. */
  archiveReads: { day: number; count: number };
  /** How long a broadcast rests between two triggers. */
  secondsBetweenTriggers: number;
  /** Makes the ids this workspace hands out unique. */
  idPrefix: string;
  lastNumber: number;
}

/** Whatever a workspace starts with has a number up to this one. */
const largestSeededNumber = 1000;

export interface WorkspaceOptions {
  region: Region;
  id: number;
  identifierKinds: readonly IdentifierKind[];
  secondsBetweenTriggers: number;
  now: number;
  dispatch: (post: Post) => void;
}

export const newWorkspace = ({ now, ...given }: WorkspaceOptions): Workspace => ({
  ...given,
  people: new Map(),
  peopleBy: { id: new Map(), email: new Map(), phone: new Map() },
  anonymousOwners: new Map(),
  suppressed: new Map(),
  anonymousEvents: new Set(),
  eventsByAnonymousId: new Map(),
  eventIds: new Set(),
  setUp: seededSetUp,
  segments: new Map(seededSegments(now).map((segment) => [segment.id, segment])),
  objects: new Map(),
  objectsByName: new Map(),
  forms: new Map(),
  metrics: [],
  metricsByDelivery: new Map(),
  archiveReads: { day: 0, count: 0 },
  deliveries: new Map(),
  triggers: [],
  emailSuppressions: [],
  collections: new Map(seededCollections(now).map((collection) => [collection.id, collection])),
  snippets: new Map(seededSnippets(now).map((snippet) => [snippet.name, snippet])),
  webhooks: new Map(),
  opensAndClicks: new Set(),
  posts: [],
  exports: new Map(),
  imports: new Map(),
  jobs: [],
  spoils: [],
  processingSeconds: { broadcast: 0, export: 0, import: 0 },
  files: new Map(),
  activities: [],
  mostOnPage: Number.POSITIVE_INFINITY,
  idPrefix: randomBytes(3).toString("hex"),
  lastNumber: largestSeededNumber,
});
