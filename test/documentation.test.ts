import { readFileSync } from "node:fs";
import { documentationFile, partNames, render } from "../docs/documentation";
import component from "../src";
import { useSandbox } from "./useSandbox";

const cio = useSandbox();

const text = (): string => readFileSync(documentationFile, "utf8");

test("documentation.md is what the definition says: npm run docs writes it", () => {
  expect(render(text())).toBe(text());
});

test("every generated part has its place", () => {
  expect(partNames.filter((part) => !text().includes(`<!-- generated: ${part} -->`))).toEqual([]);
});

test("every action has a section", () => {
  const documentation = text();
  const missing = Object.values(component.actions).filter(
    ({ display }) => !documentation.includes(`### ${display.label}\n`),
  );
  expect(missing.map(({ key }) => key)).toEqual([]);
});

test("the worked workflow does what the documentation says, also when the shop calls twice", async () => {
  const [, payload = ""] =
    /## A workflow from trigger to result[\s\S]*?```json\n([\s\S]*?)```/.exec(text()) ?? [];
  const { customer, order } = JSON.parse(payload);
  for (const _ of ["first call", "second call"]) {
    await cio.run("identify", {
      id: customer.id,
      customerData: [
        { key: "email", value: customer.email },
        { key: "plan", value: customer.plan },
      ],
    });
    await cio.run("track", {
      id: customer.id,
      eventName: "order_placed",
      eventData: [
        { key: "order_number", value: order.number },
        { key: "total", value: order.total },
      ],
      timestamp: order.placed_at,
      eventId: `order_placed-${order.number}`,
    });
  }
  const person = cio.person("ada-1815");
  expect(person).toMatchObject({ email: "ada@example.com", attributes: { plan: "pro" } });
  expect(person?.events).toMatchObject([
    {
      name: "order_placed",
      timestamp: Date.UTC(2026, 10, 20, 9, 30) / 1000,
      data: { order_number: "1001", total: 49.9 },
    },
  ]);
});
