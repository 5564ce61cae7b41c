import type { Sandbox } from "../../sandbox/sandbox";
import { ada, adaAndBob, type Check, cioIdOf, everybody, type Scene } from "./check";
import { openClient } from "./client";

const profile = (identifier: string) => (sandbox: Sandbox) => {
  const { id, email, attributes } = sandbox.person(identifier) ?? {};
  return { id, email, attributes };
};

const attempts = ({ requests }: Sandbox): unknown =>
  requests.map(({ headers }) => headers["x-retry-count"] ?? "0");

/** What the SDK says when it gives up. */
const complaint = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => "no error",
    (error: unknown) => {
      if (!(error instanceof Error)) throw error;
      return { name: error.name, status: Reflect.get(error, "statusCode"), message: error.message };
    },
  );

export const identify: readonly Check[] = [
  {
    call: ({ client }) =>
      client.identify("ada", { email: "ada@example.com", seats: 3, tags: ["a", "b"], name: "Ada 🌍" }),
    held: profile("ada"),
    expected: {
      id: "ada",
      email: "ada@example.com",
      attributes: { seats: 3, tags: ["a", "b"], name: "Ada 🌍" },
    },
  },
  {
    how: "by email address",
    call: ({ client }) => client.identify("ada+1@example.com", { plan: "pro" }),
    held: profile("ada+1@example.com"),
    expected: { email: "ada+1@example.com", attributes: { plan: "pro" } },
  },
  {
    how: "by cio_id, which changes the id",
    before: ada,
    call: ({ client, sandbox }) => client.identify(`cio_${cioIdOf(sandbox, "ada")}`, { id: "countess" }),
    held: (sandbox) => [everybody(sandbox), profile("countess")(sandbox)],
    expected: [["countess"], { id: "countess", email: "ada@example.com", attributes: {} }],
  },
  {
    how: "by an id that has to be encoded",
    call: ({ client }) => client.identify("a/b c?é", {}),
    held: everybody,
    expected: ["a/b c?é"],
  },
  {
    how: "by a number",
    call: ({ client }) => client.identify(42),
    held: everybody,
    expected: ["42"],
  },
  {
    how: "answered 503 once",
    before: async ({ sandbox }) => sandbox.fail({ status: 503 }),
    call: ({ client }) => client.identify("ada"),
    held: (sandbox) => ({ attempts: attempts(sandbox), people: everybody(sandbox) }),
    expected: { attempts: ["0", "1"], people: ["ada"] },
  },
  {
    how: "with a wrong key",
    call: ({ sandbox }) => {
      const { us, account } = sandbox;
      return complaint(openClient(us.url, { ...account, apiKey: "wrong" }).identify("ada"));
    },
    held: (sandbox, answer) => ({ refusal: answer, attempts: attempts(sandbox), people: everybody(sandbox) }),
    expected: {
      refusal: { name: "CustomerIORequestError", status: 401, message: "Unauthorized request" },
      attempts: ["0"],
      people: [],
    },
  },
];

const presence = (sandbox: Sandbox) => ({
  people: everybody(sandbox),
  suppressed: ["ada", "ada@example.com"].filter((identifier) => sandbox.isSuppressed(identifier)),
});

export const destroy: readonly Check[] = [
  {
    before: adaAndBob,
    call: ({ client }) => client.destroy("ada"),
    held: presence,
    expected: { people: ["bob"], suppressed: [] },
  },
];

export const suppress: readonly Check[] = [
  {
    before: adaAndBob,
    call: ({ client }) => client.suppress("ada"),
    held: presence,
    expected: { people: ["bob"], suppressed: ["ada", "ada@example.com"] },
  },
];

export const unsuppress: readonly Check[] = [
  {
    how: "then identified anew",
    before: async (scene) => {
      await ada(scene);
      await scene.client.suppress("ada");
    },
    call: async (scene) => {
      await scene.client.unsuppress("ada");
      await ada(scene);
    },
    held: presence,
    expected: { people: ["ada"], suppressed: [] },
  },
];

const adaTwice = async (scene: Scene): Promise<void> => {
  await ada(scene);
  await scene.client.identify("lovelace", { plan: "pro" });
};

const merged = (sandbox: Sandbox) => [everybody(sandbox), sandbox.person("ada")?.attributes];

export const mergeCustomers: readonly Check[] = [
  {
    before: adaTwice,
    call: ({ client }) => client.mergeCustomers("id", "ada", "id", "lovelace"),
    held: merged,
    expected: [["ada"], { plan: "pro" }],
  },
  {
    how: "by email address and cio_id",
    before: adaTwice,
    call: ({ client, sandbox }) =>
      client.mergeCustomers("email", "ada@example.com", "cio_id", cioIdOf(sandbox, "lovelace")),
    held: merged,
    expected: [["ada"], { plan: "pro" }],
  },
];

const regionAnswer = (workspaceId: number, answer: unknown) => {
  const { environment_id, ...rest } = answer as Record<string, unknown>;
  return { ...rest, isWorkspace: environment_id === workspaceId };
};

export const getAccountRegion: readonly Check[] = [
  {
    call: ({ client }) => client.getAccountRegion(),
    held: ({ account }, answer) => regionAnswer(account.workspaceId, answer),
    expected: { url: "https://track.customer.io", region: "us", isWorkspace: true },
  },
  {
    how: "of an EU account at the US host",
    call: ({ sandbox }) => openClient(sandbox.us.url, sandbox.euAccount).getAccountRegion(),
    held: ({ euAccount }, answer) => regionAnswer(euAccount.workspaceId, answer),
    expected: { url: "https://track-eu.customer.io", region: "eu", isWorkspace: true },
  },
];
