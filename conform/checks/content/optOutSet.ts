import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { listOf, says, shown } from "../../reply";

export const optOutSet: Check = {
  question: "Is an opt-out that was set answered 204, and listed?",
  why: "Set Opt-Outs says so.",
  source: "App API reference of September 2026",
  does: "Opts a new person, who has no phone, out of messages from conformance, and reads.",
  expected: '204; from "conformance" by "sms"',
  needs: ["app"],
  ask: async ({ person, arrived, app, until }) => {
    const id = person();
    await arrived(id);
    const path = `/customers/${encodeURIComponent(id)}/optouts`;
    const reply = await app("PUT", path, { optouts: [{ from: "conformance", optout: true }] });
    const [first] = await until(
      async () => listOf(jsonOf(await app("GET", path)).optouts),
      (list) => list.length > 0,
    );
    return `${says(reply)}; ${first ? `from ${shown(first.from, "conformance")} by ${shown(first.channel, "sms", "whatsapp")}` : "nothing is listed"}`;
  },
};
