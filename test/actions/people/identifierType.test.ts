import component from "../../../src";
import * as registry from "../../../src/actions";
import type { Operation } from "../../../src/operation";

const keysOf = (action: string) => component.actions[action]?.inputs.map(({ key }) => key);

/** The operations whose path names a person. */
const aboutPeople = Object.entries<object>(registry).flatMap(([key, entry]) =>
  "route" in entry && (entry as Operation).route.includes("/customers/{id}") ? [key] : [],
);

test.each([...aboutPeople, "eraseCustomer"])("%s has Identifier Type beside ID", (action) => {
  expect(keysOf(action)).toEqual(expect.arrayContaining(["id", "idType"]));
});

test("there are such steps", () => {
  expect(aboutPeople).toEqual(expect.arrayContaining(["identify", "track", "deleteDevice", "suppress"]));
});
