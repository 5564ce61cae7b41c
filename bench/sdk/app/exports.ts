import type { Sandbox } from "../../../sandbox/sandbox";
import { ada, type Check, now, type Scene } from "../check";
import { each, one, under } from "./answer";

const readers = { and: [{ segment: { id: 7 } }] };

const adaReads = async (scene: Scene): Promise<void> => {
  await ada(scene);
  await scene.client.addCustomersToSegment(7, ["ada"]);
};

const exported = async (scene: Scene): Promise<void> => {
  await adaReads(scene);
  await scene.app.createCustomersExport(readers);
};

const idOf = (sandbox: Sandbox): number => sandbox.exports()[0]?.id ?? 0;

const held: Check["held"] = (sandbox, answer) =>
  sandbox.exports().map(({ id, type, status, total, sent }) => ({
    isAnswered: id === (under(answer, "export") as { id: unknown }).id,
    type,
    status,
    total,
    sent,
  }));

export const createCustomersExport: readonly Check[] = [
  {
    before: adaReads,
    call: ({ app }) => app.createCustomersExport(readers),
    held,
    expected: [{ isAnswered: true, type: "customers", status: "done", total: 1, sent: { filters: readers } }],
  },
];

const options = { start: now - 10, end: now + 10, metric: "sent", attributes: ["plan"] };

export const createDeliveriesExport: readonly Check[] = [
  {
    before: async (scene) => {
      await ada(scene);
      scene.sandbox.deliver("ada", { newsletterId: 10 });
      scene.sandbox.deliver("ada", { newsletterId: 11 });
    },
    call: ({ app }) => app.createDeliveriesExport(10, options),
    held,
    expected: [
      {
        isAnswered: true,
        type: "deliveries",
        status: "done",
        total: 1,
        sent: { newsletter_id: 10, ...options },
      },
    ],
  },
];

export const listExports: readonly Check[] = [
  {
    before: exported,
    call: ({ app }) => app.listExports(),
    held: each("exports", "type", "status", "total"),
    expected: [{ type: "customers", status: "done", total: 1 }],
  },
];

export const getExport: readonly Check[] = [
  {
    before: exported,
    call: ({ app, sandbox }) => app.getExport(idOf(sandbox)),
    held: one("export", "type", "status", "total"),
    expected: { type: "customers", status: "done", total: 1 },
  },
];

export const downloadExport: readonly Check[] = [
  {
    before: exported,
    call: async ({ app, sandbox }) => {
      const answer = await app.downloadExport(idOf(sandbox));
      return (await fetch(String(under(answer, "url")))).text();
    },
    held: (sandbox, text) => ({
      isFile: text === sandbox.exports()[0]?.text,
      lines: String(text).trim().split("\n").length,
      downloads: sandbox.exports()[0]?.downloads,
    }),
    expected: { isFile: true, lines: 2, downloads: 1 },
  },
];
