import { adaAndBob, type Check, type Scene } from "../check";
import { each, one, under } from "./answer";

/** The manual segment every sandbox has. */
const readers = 7;

const adaReads = async (scene: Scene): Promise<void> => {
  await adaAndBob(scene);
  await scene.client.addCustomersToSegment(readers, ["ada"]);
};

export const listSegments: readonly Check[] = [
  {
    call: ({ app }) => app.listSegments(),
    held: each("segments", "id", "name", "type"),
    expected: [
      { id: 1, name: "Signed up", type: "dynamic" },
      { id: readers, name: "Newsletter readers", type: "manual" },
    ],
  },
];

export const createSegment: readonly Check[] = [
  {
    call: ({ app }) => app.createSegment({ name: "Buyers", description: "Who bought" }),
    held: (sandbox, answer) => {
      const { id } = under(answer, "segment") as { id: number };
      const { name, description, type, members } = sandbox.segment(id) ?? {};
      return { name, description, type, members };
    },
    expected: { name: "Buyers", description: "Who bought", type: "manual", members: [] },
  },
];

export const getSegment: readonly Check[] = [
  {
    call: ({ app }) => app.getSegment(readers),
    held: one("segment", "id", "name", "type"),
    expected: { id: readers, name: "Newsletter readers", type: "manual" },
  },
];

export const deleteSegment: readonly Check[] = [
  {
    before: adaReads,
    call: ({ app }) => app.deleteSegment(readers),
    held: (sandbox) => ({
      segments: sandbox.segments().map(({ id }) => id),
      ada: sandbox.person("ada")?.segments,
    }),
    expected: { segments: [1], ada: [] },
  },
];

export const getSegmentCustomerCount: readonly Check[] = [
  {
    before: adaReads,
    call: ({ app }) => app.getSegmentCustomerCount(readers),
    held: (sandbox, answer) => ({ answer, members: sandbox.segment(readers)?.members }),
    expected: { answer: { count: 1 }, members: ["ada"] },
  },
];

export const getSegmentMembership: readonly Check[] = [
  {
    before: adaReads,
    call: ({ app }) => app.getSegmentMembership(readers, { limit: 10 }),
    held: each("identifiers", "id", "email"),
    expected: [{ id: "ada", email: "ada@example.com" }],
  },
];
