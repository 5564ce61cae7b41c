import type { DataSource } from "../../running/component";
import type { Connection } from "../../running/connection";
import { offered } from "../../running/offered";
import component from "../../src";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();
const connection = (fields = {}) => cio.connection(fields) as Connection;

const selectSegment = component.dataSources.selectManualSegment as unknown as DataSource;

test("a dropdown offers what the account has", async () => {
  cio.fail({ status: 200, body: { segments: [{ id: 7, name: "Readers", type: "manual" }] } });
  expect(await offered(selectSegment, connection())).toEqual([{ key: "7", label: "Readers (7)" }]);
  expect(cio.requests).toMatchObject([
    { path: "/v1/segments", headers: { authorization: `Bearer ${cio.account.appApiKey}` } },
  ]);
});

test("why it offers nothing is an error, not an empty list", async () => {
  await expect(offered(selectSegment, connection({ appApiKey: "" }))).rejects.toThrow(
    "App API Key: is missing on the connection",
  );
});

test("a dropdown that writes to the log may do so", async () => {
  const selectNewsletter = component.dataSources.selectNewsletter as unknown as DataSource;
  const newsletter = (id: number) => ({ newsletters: [{ id, name: `Week ${id}` }], next: `next-${id}` });
  for (let page = 1; page <= 21; page += 1) cio.fail({ status: 200, body: newsletter(page) });
  expect(await offered(selectNewsletter, connection())).toHaveLength(20);
});

test("the connection is handed over under the key of the dropdown's own input, and nothing else is", async () => {
  const handed: unknown[] = [];
  const dropdown: DataSource = {
    key: "selectAnything",
    display: { label: "Select Anything", description: "List what there is" },
    inputs: [
      { key: "account", label: "Connection", type: "connection" },
      { key: "parent", label: "Parent", type: "string" },
    ],
    perform: async (_, params) => {
      handed.push(params);
      return { result: [] };
    },
  };
  expect(await offered(dropdown, connection())).toEqual([]);
  expect(handed).toEqual([{ account: connection() }]);
});
