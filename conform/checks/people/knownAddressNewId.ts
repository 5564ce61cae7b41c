import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, says } from "../../reply";

export const knownAddressNewId: Check = {
  question: "Does a person known by an address get the id of an identify that has that address in its body?",
  why: "Test data with new ids and one address end up in one person: the documentation warns of it.",
  source: "Track API reference: a tip at identify; customerio-python#106",
  does: "Creates a person by address alone, identifies a new id with the address, and compares the two.",
  expected: "200 {}; it is one person",
  needs: ["app", "emails"],
  ask: async ({ addressed, person, track, there, quiet }) => {
    const [address, id] = [addressed(), person()];
    await track("PUT", pathOf(address), quiet);
    const before = await there(address, "email");
    const reply = await track("PUT", pathOf(id), { email: address, ...quiet });
    const after = await there(id);
    const cioId = fieldsOf(before?.identifiers).cio_id;
    const isOne = cioId !== undefined && fieldsOf(after?.identifiers).cio_id === cioId;
    return `${says(reply)}; ${isOne ? "it is one person" : "it is not one person"}`;
  },
};
