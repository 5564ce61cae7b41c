import { isFields } from "../fields";
import { invalid } from "../problems";
import type { PersonRecord } from "../state/person";
import { isMember } from "../state/segments";
import type { Workspace } from "../state/workspace";
import { attributeConditionProblems, filterOf, fitsAttributes } from "./filter";
import { textAttributes } from "./profile";

const segmentIdOf = (value: unknown): unknown => (isFields(value) ? value.id : undefined);

/** Who is in an audience: the filter of searches, exports and broadcasts. */
export const peopleFilter = filterOf<PersonRecord>([
  [
    "segment",
    {
      problems: (field, value) =>
        Number.isInteger(segmentIdOf(value)) ? [] : [invalid(`${field}.id`, "must be an integer")],
      holds: ({ segments }, value, person) => {
        const segment = segments.get(Number(segmentIdOf(value)));
        return segment !== undefined && isMember(segment, person);
      },
    },
  ],
  [
    "attribute",
    {
      problems: attributeConditionProblems,
      holds: (_workspace, value, person) => fitsAttributes(value, textAttributes(person)),
    },
  ],
]);

/** Everybody who fits a filter that is already checked. */
export const peopleIn = (workspace: Workspace, filter: unknown): PersonRecord[] =>
  [...workspace.people.values()].filter((person) => peopleFilter.holds(workspace, filter, person));
