import type { Sandbox } from "../../sandbox/sandbox";
import { type Check, earlier, now } from "./check";

const devices = (sandbox: Sandbox) => sandbox.person("ada")?.devices;

export const addDevice: readonly Check[] = [
  {
    call: ({ client }) => client.addDevice("ada", "t1", "ios"),
    held: devices,
    expected: [{ token: "t1", platform: "ios", lastUsed: now, attributes: {} }],
  },
  {
    how: "with attributes",
    call: ({ client }) =>
      client.addDevice("ada", "t1", "android", { last_used: earlier, app_version: "2", color: "red" }),
    held: devices,
    expected: [
      {
        token: "t1",
        platform: "android",
        lastUsed: earlier,
        attributes: { app_version: "2", color: "red" },
      },
    ],
  },
];

export const deleteDevice: readonly Check[] = [
  {
    before: async ({ client }) => {
      await client.addDevice("ada", "t/1:+", "ios");
      await client.addDevice("ada", "t2", "ios");
    },
    call: ({ client }) => client.deleteDevice("ada", "t/1:+"),
    held: (sandbox) => devices(sandbox)?.map(({ token }) => token),
    expected: ["t2"],
  },
];
