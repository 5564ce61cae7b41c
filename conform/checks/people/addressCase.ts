import { attributesOf, pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const addressCase: Check = {
  question: "Do capital and small letters of an address name one person?",
  why: "Batches put what they send about one person into one request, and count addresses as this says.",
  source: "Track API reference: email is case-insensitive",
  does: "Creates a person by address, writes to the address in capitals, and looks at the first.",
  expected: "200 {}; it is one person",
  needs: ["app", "emails"],
  ask: async ({ addressed, track, there, until, look, quiet }) => {
    const address = addressed();
    await track("PUT", pathOf(address), quiet);
    await there(address, "email");
    const reply = await track("PUT", pathOf(address.toUpperCase()), { ...quiet, "conformance-fence": "1" });
    const seen = await until(
      () => look(address, "email"),
      (one) => attributesOf(one)["conformance-fence"] === "1",
    );
    const isOne = attributesOf(seen)["conformance-fence"] === "1";
    return `${says(reply)}; ${isOne ? "it is one person" : "it is not one person"}`;
  },
};
