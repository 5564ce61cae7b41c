import type { Region } from "./accounts";
import type { Collection } from "./state/collection";
import { copyDelivery, type Metric, type StoredDelivery } from "./state/delivery";
import type { EmailSuppression } from "./state/emailSuppression";
import type { RecordedEvent } from "./state/event";
import { copyExport, type StoredExport } from "./state/export";
import type { FormSubmission } from "./state/form";
import { isBlocked, personNamed, refsOf } from "./state/identifiers";
import { copyImport, type ImportRecord } from "./state/import";
import { copyObject, findObject, type StoredObject } from "./state/objects";
import { copyPerson, type Person } from "./state/person";
import type { Post } from "./state/post";
import { copySegment, type Segment } from "./state/segments";
import type { Snippet } from "./state/snippet";
import { type BroadcastTrigger, copyTrigger } from "./state/trigger";
import type { Webhook } from "./state/webhook";
import type { Workspace } from "./state/workspace";

/** What a test may look at. Everything is a copy; the region is "us" unless told otherwise. */
export interface Inspection {
  /** By id, email address or `cio_` and cio_id. */
  person: (identifier: string, region?: Region) => Person | undefined;
  people: (region?: Region) => Person[];
  isSuppressed: (identifier: string, region?: Region) => boolean;
  /** Events of nobody known, invite events among them, in the order they came in. */
  anonymousEvents: (region?: Region) => RecordedEvent[];
  segment: (id: number, region?: Region) => Segment | undefined;
  segments: (region?: Region) => Segment[];
  object: (objectTypeId: string, objectId: string, region?: Region) => StoredObject | undefined;
  objects: (region?: Region) => StoredObject[];
  /** Undefined where Customer.io has never heard of the form. */
  formSubmissions: (formId: string, region?: Region) => FormSubmission[] | undefined;
  /** Metrics as they were reported; an unsubscribe through a delivery is one. */
  metrics: (region?: Region) => Metric[];
  /** Messages that were sent: by transactional sends, broadcasts and `deliver`. */
  deliveries: (region?: Region) => StoredDelivery[];
  broadcastTriggers: (region?: Region) => BroadcastTrigger[];
  /** Addresses on the email provider's lists: another matter than `isSuppressed`. */
  suppressions: (region?: Region) => EmailSuppression[];
  collections: (region?: Region) => Collection[];
  snippets: (region?: Region) => Snippet[];
  /** Reporting webhooks, in the words of the App API. */
  webhooks: (region?: Region) => Webhook[];
  /** What reporting webhooks were told, or will be: `emit` and what else tests may do with it is in postOffice.ts. */
  posts: (region?: Region) => Post[];
  exports: (region?: Region) => StoredExport[];
  imports: (region?: Region) => ImportRecord[];
}

export const newInspection = (workspace: (region: Region) => Workspace): Inspection => ({
  person: (identifier, region = "us") => {
    const found = personNamed(workspace(region), identifier);
    return found && copyPerson(found);
  },
  people: (region = "us") => [...workspace(region).people.values()].map(copyPerson),
  isSuppressed: (identifier, region = "us") =>
    refsOf(identifier).some((ref) => isBlocked(workspace(region), ref)),
  anonymousEvents: (region = "us") => structuredClone([...workspace(region).anonymousEvents]),
  segment: (id, region = "us") => {
    const found = workspace(region).segments.get(id);
    return found && copySegment(workspace(region), found);
  },
  segments: (region = "us") =>
    [...workspace(region).segments.values()].map((found) => copySegment(workspace(region), found)),
  object: (objectTypeId, objectId, region = "us") => {
    const found = findObject(workspace(region), { objectTypeId, objectId });
    return found && copyObject(found);
  },
  objects: (region = "us") => [...workspace(region).objects.values()].map(copyObject),
  formSubmissions: (formId, region = "us") => structuredClone(workspace(region).forms.get(formId)),
  metrics: (region = "us") => structuredClone(workspace(region).metrics),
  deliveries: (region = "us") => [...workspace(region).deliveries.values()].map(copyDelivery),
  suppressions: (region = "us") => structuredClone(workspace(region).emailSuppressions),
  collections: (region = "us") => structuredClone([...workspace(region).collections.values()]),
  snippets: (region = "us") => structuredClone([...workspace(region).snippets.values()]),
  webhooks: (region = "us") => structuredClone([...workspace(region).webhooks.values()]),
  posts: (region = "us") => structuredClone(workspace(region).posts),
  exports: (region = "us") => [...workspace(region).exports.values()].map(copyExport),
  imports: (region = "us") => [...workspace(region).imports.values()].map(copyImport),
  broadcastTriggers: (region = "us") => workspace(region).triggers.map(copyTrigger),
});
