import { relationshipList } from "../../kinds/relationshipList";

export const objectsOfPerson = relationshipList({
  question: "How does the App API write the objects of a person?",
  source: "tests of go-customerio; customerio-node describes other names",
  expected:
    "200 {cio_relationships,next}, {identifiers,relationship_attributes}, {cio_object_id,object_id,object_type_id}",
  settles: ["relationship-answers"],
  path: ({ person }) => `/customers/${encodeURIComponent(person)}/relationships`,
  list: "cio_relationships",
});
