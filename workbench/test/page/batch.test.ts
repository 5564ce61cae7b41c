import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { useWorkbench } from "../useWorkbench";

const workbench = useWorkbench();

const csv = `id,created_at,plan\nada,1700000000,pro\ngrace,not a date,free\n${"x".repeat(151)},1700000000,pro\n`;

const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };

test("of a file of records each is accounted for, the rejected first, and what can be sent again is a download", async () => {
  const page = await workbench.open("identifyMany", { idField: "id", onInvalidRecord: "skip" });
  await page.locator('[data-input="records"] input[type=file]').setInputFiles(file);
  await workbench.run();
  await page.locator(".tallies", { hasText: "1 of 3 accepted" }).waitFor();
  const rows = await page.locator(".account tbody tr td:first-child").allTextContents();
  expect(rows).toEqual(["2", "3"]);
  expect(workbench.server.sandbox.people().map(({ id }) => id)).toEqual(["ada"]);
});

test("while it runs it says of how many records it is known what became of them", async () => {
  const page = await workbench.open("identifyMany", {
    idField: "id",
    records: '[{"id":"ada"},{"id":"grace"},{"id":"joan"}]',
    maxEntitiesPerRequest: "2",
    parallelRequests: "1",
    maxRetries: "0",
  });
  workbench.server.sandbox.fail({ delay: 0 });
  workbench.server.sandbox.fail({ hang: true });
  await page.getByRole("button", { name: "Run step" }).click();
  await page.getByRole("status").getByText("2 of 3 records").waitFor();
  expect(await page.getByRole("progressbar").getAttribute("value")).toBe("2");
  expect(await page.getByRole("progressbar").getAttribute("max")).toBe("3");
});

test("records that may be sent again are saved as a file", async () => {
  const page = await workbench.open("identifyMany", {
    idField: "id",
    records: '[{"id":"ada"},{"id":"grace"}]',
    maxRetries: "0",
  });
  workbench.server.sandbox.fail({ status: 503, times: 9 });
  await workbench.run();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Retry records (2)" }).click(),
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), "workbench-"));
  const saves = path.join(folder, saved.suggestedFilename());
  await saved.saveAs(saves);
  expect(JSON.parse(await readFile(saves, "utf8"))).toEqual([{ id: "ada" }, { id: "grace" }]);
  await rm(folder, { recursive: true });
});

test("a file can be dropped on the field", async () => {
  const page = await workbench.open("identifyMany", { idField: "id" });
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "people.csv", { type: "text/csv" }));
    return transfer;
  }, "id\nada\n");
  await page.locator('[data-input="records"] .drop').dispatchEvent("drop", { dataTransfer: dropped });
  await page.locator('[data-input="records"] .cm-content', { hasText: "ada" }).waitFor();
  expect(await workbench.run()).toBe("Succeeded");
  expect(workbench.server.sandbox.person("ada")).toBeDefined();
});
