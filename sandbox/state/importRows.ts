import { Invalid, refuseIfAny } from "../problems";
import { personAttributeProblems } from "./attributeProblems";
import { eventProblems, recordEvent } from "./events";
import { findPerson, identifierProblems, type PersonRef } from "./identifiers";
import { identify } from "./identify";
import type { ImportRecord, ImportType } from "./import";
import type { Moment } from "./moment";
import { objectAttributesProblems, setObjectAttributes } from "./objectAttributes";
import { findObject, objectToWrite } from "./objects";
import { existingPerson } from "./people";
import { connect } from "./relationships";

type Row = ReadonlyMap<string, string>;

interface Kind {
  /** The columns that a file must have beside the identifier. */
  columns: readonly string[];
  /** Whether what the row names is there already. */
  exists: (moment: Moment, about: ImportRecord, row: Row) => boolean;
  /** False where the row could not be taken. */
  take: (moment: Moment, about: ImportRecord, row: Row) => boolean;
}

const personIn = ({ identifier = "id" }: ImportRecord, row: Row): PersonRef => ({
  kind: identifier,
  value: row.get(identifier) ?? "",
});

const objectIn = ({ objectTypeId = "" }: ImportRecord, row: Row) => ({
  objectTypeId: row.get("object_type_id") ?? objectTypeId,
  objectId: row.get("object_id") ?? "",
});

const others = (row: Row, names: readonly string[]): Record<string, string> =>
  Object.fromEntries([...row].filter(([name, value]) => !names.includes(name) && value !== ""));

const personExists: Kind["exists"] = ({ workspace }, about, row) =>
  findPerson(workspace, personIn(about, row)) !== undefined;

/** Unconfirmed: import-columns. */
export const importKinds: Record<ImportType, Kind> = {
  people: {
    columns: [],
    exists: personExists,
    take: (moment, about, row) => {
      const ref = personIn(about, row);
      const attributes = others(row, [ref.kind]);
      refuseIfAny(personAttributeProblems(attributes, moment.workspace.identifierKinds));
      return identify(moment, { ref, attributes, at: moment.now, onlyUpdate: false }) !== undefined;
    },
  },
  event: {
    columns: ["name"],
    exists: personExists,
    take: (moment, about, row) => {
      const ref = personIn(about, row);
      const timestamp = row.has("timestamp") ? Number(row.get("timestamp")) : undefined;
      const data = others(row, [ref.kind, "name", "timestamp"]);
      const event = { name: row.get("name"), type: "event", id: undefined, timestamp, data };
      refuseIfAny(eventProblems(event, "data", 0));
      recordEvent(moment, ref, event);
      return true;
    },
  },
  object: {
    columns: ["object_id"],
    exists: ({ workspace }, about, row) => findObject(workspace, objectIn(about, row)) !== undefined,
    take: (moment, about, row) => {
      const object = objectToWrite(moment, objectIn(about, row));
      const attributes = others(row, ["object_id"]);
      if (!object || objectAttributesProblems(object, attributes).length > 0) return false;
      setObjectAttributes(moment, object, attributes);
      return true;
    },
  },
  relationship: {
    columns: ["object_type_id", "object_id"],
    exists: personExists,
    take: (moment, about, row) => {
      const ref = personIn(about, row);
      const person = existingPerson(moment, ref);
      const object = person && objectToWrite(moment, objectIn(about, row));
      if (object) connect(person, object, others(row, [ref.kind, "object_type_id", "object_id"]));
      return object !== undefined;
    },
  },
};

/** Takes a row in. A row that goes against a limit is left out. */
export const takeRow = (moment: Moment, about: ImportRecord, row: Row): boolean => {
  const { exists, take } = importKinds[about.type];
  const isWanted =
    about.dataToProcess === "all" || exists(moment, about, row) === (about.dataToProcess === "only_existing");
  try {
    if (about.type !== "object") refuseIfAny(identifierProblems("", personIn(about, row)));
    return isWanted && take(moment, about, row);
  } catch (error) {
    if (error instanceof Invalid) return false;
    throw error;
  }
};
