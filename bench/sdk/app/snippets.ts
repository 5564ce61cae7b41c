import type { Sandbox } from "../../../sandbox/sandbox";
import type { Check } from "../check";
import { each } from "./answer";

const footer = { name: "footer", value: "Shop Ltd, 1 Main Street" };
const greeting = { name: "greeting", value: "Hello {{customer.first_name}}" };

const held = (sandbox: Sandbox) => sandbox.snippets().map(({ name, value }) => ({ name, value }));

export const getSnippets: readonly Check[] = [
  {
    call: ({ app }) => app.getSnippets(),
    held: each("snippets", "name", "value"),
    expected: [footer, greeting],
  },
];

export const updateSnippet: readonly Check[] = [
  {
    call: ({ app }) => app.updateSnippet({ name: "greeting", value: "Hi" }),
    held,
    expected: [footer, { name: "greeting", value: "Hi" }],
  },
  {
    how: "a new one",
    call: ({ app }) => app.updateSnippet({ name: "goodbye", value: "Bye" }),
    held,
    expected: [footer, greeting, { name: "goodbye", value: "Bye" }],
  },
];

export const deleteSnippet: readonly Check[] = [
  { call: ({ app }) => app.deleteSnippet("greeting"), held, expected: [footer] },
];
