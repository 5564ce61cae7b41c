import type { Sandbox } from "../../sandbox/sandbox";
import { ada, adaAndBob, type Check, cioIdOf, type Scene } from "./check";

/** The manual segment every sandbox has. */
const newsletter = 7;

const members = (sandbox: Sandbox) => ({
  members: sandbox.segment(newsletter)?.members,
  segments: sandbox.person("ada")?.segments,
});

const joined = { members: ["ada"], segments: [newsletter] };
const left = { members: ["bob"], segments: [] };

export const addCustomersToSegment: readonly Check[] = [
  {
    before: ada,
    call: ({ client }) => client.addCustomersToSegment(newsletter, ["ada"]),
    held: members,
    expected: joined,
  },
  {
    how: "by email address",
    before: ada,
    call: ({ client }) => client.addCustomersToSegment(newsletter, ["ada@example.com"], "email"),
    held: members,
    expected: joined,
  },
  {
    how: "by cio_id",
    before: ada,
    call: ({ client, sandbox }) =>
      client.addCustomersToSegment(newsletter, [cioIdOf(sandbox, "ada")], "cio_id"),
    held: members,
    expected: joined,
  },
];

const adaAndBobJoin = async (scene: Scene): Promise<void> => {
  await adaAndBob(scene);
  await scene.client.addCustomersToSegment(newsletter, ["ada", "bob"]);
};

export const removeCustomersFromSegment: readonly Check[] = [
  {
    before: adaAndBobJoin,
    call: ({ client }) => client.removeCustomersFromSegment(newsletter, ["ada"]),
    held: members,
    expected: left,
  },
  {
    how: "by email address",
    before: adaAndBobJoin,
    call: ({ client }) => client.removeCustomersFromSegment(newsletter, ["ada@example.com"], "email"),
    held: members,
    expected: left,
  },
];
