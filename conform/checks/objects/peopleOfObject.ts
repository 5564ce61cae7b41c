import { objectPath } from "../../kinds/objectPath";
import { relationshipList } from "../../kinds/relationshipList";

export const peopleOfObject = relationshipList({
  question: "How does the App API write the people of an object?",
  source: "App API operation list: the route without its answer",
  expected: "200 {next,people}, {identifiers,relationship_attributes}, {cio_id,email,id}",
  settles: ["object-answers"],
  path: ({ type, id }) => `${objectPath(type, id)}/relationships`,
  list: "people",
});
