import type { Entity } from "../../src/entity/entity";
import { touchedBy } from "../../src/entity/identifiers";

const touches = (a: Entity, b: Entity): boolean => {
  const touched = new Set(touchedBy(a));
  return touchedBy(b).some((one) => touched.has(one));
};

const person = (identifiers: object, more: object = {}): Entity => ({
  type: "person",
  action: "identify",
  identifiers,
  ...more,
});

const acme = { object_type_id: "1", object_id: "acme" };

test.each<[string, Entity, Entity]>([
  ["the same id", person({ id: "ada" }), person({ id: "ada" })],
  ["an address in other letters", person({ email: "Ada@Example.com" }), person({ email: "ada@example.com" })],
  [
    "an address that an attribute gives to a person",
    person({ id: "ada" }, { attributes: { email: "ada@example.com" } }),
    person({ email: "ada@example.com" }),
  ],
  [
    "an address that stands beside an attribute called object_id",
    person({ id: "ada" }, { attributes: { email: "ada@example.com", object_id: "7" } }),
    person({ email: "ada@example.com" }),
  ],
  [
    "both sides of a merge",
    { type: "person", action: "merge", primary: { id: "ada" }, secondary: { email: "a@b.c" } },
    person({ email: "a@b.c" }),
  ],
  [
    "the object that a person is related to",
    person({ id: "ada" }, { cio_relationships: [{ identifiers: acme }] }),
    { type: "object", action: "delete", identifiers: acme },
  ],
  [
    "the person that an object is related to",
    {
      type: "object",
      action: "add_relationships",
      identifiers: acme,
      cio_relationships: [{ identifiers: { id: "ada" } }],
    },
    person({ id: "ada" }),
  ],
])("%s is the same one", (_, a, b) => {
  expect(touches(a, b)).toBe(true);
});

test.each<[string, Entity, Entity]>([
  ["other ids", person({ id: "ada" }), person({ id: "bob" })],
  [
    "people whose address is blank",
    person({ id: "ada" }, { attributes: { email: "", phone: " ", cio_id: null } }),
    person({ id: "bob" }, { attributes: { email: "", phone: " ", cio_id: null } }),
  ],
  ["an id and an address that look alike", person({ id: "a@b.c" }), person({ email: "a@b.c" })],
  [
    "an event's data and a person",
    { type: "person", action: "event", identifiers: { id: "ada" }, name: "x", attributes: { id: "bob" } },
    person({ id: "bob" }),
  ],
  [
    "a delivery and a person",
    { type: "delivery", action: "event", identifiers: { id: "ada" }, name: "opened" },
    person({ id: "ada" }),
  ],
  [
    "objects of two types",
    { type: "object", action: "delete", identifiers: acme },
    { type: "object", action: "delete", identifiers: { ...acme, object_type_id: "2" } },
  ],
])("%s are not the same one", (_, a, b) => {
  expect(touches(a, b)).toBe(false);
});
