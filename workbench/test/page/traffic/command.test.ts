import { execFileSync } from "node:child_process";
import { readArguments } from "../../../../demo/stepArguments";
import { commandOf } from "../../../page/traffic/command";
import { useServer } from "../../useServer";

const server = useServer();

/** What a shell makes of a command, as the program behind `npm run step --` gets it. */
const argumentsOf = (command = ""): string[] =>
  execFileSync("/bin/sh", ["-c", `for word in ${command}; do printf '%s\\0' "$word"; done`], {
    encoding: "utf8",
  })
    .split("\0")
    .slice("npm run step --".split(" ").length, -1);

test.each([
  ["quotes, and one that begins like a file", { id: 'O\'Brien "Ada"', eventName: "@here" }],
  ["what a shell would replace", { id: "$HOME `ls` \\ *" }],
])("a run that is copied as a command is read back as it was: %s", (_, inputs) => {
  const args = argumentsOf(commandOf("track", inputs));
  expect(readArguments(server.component, args).inputs).toEqual(inputs);
});

test("a command does what the run did", async () => {
  const inputs = { id: "ada", customerData: [{ key: "postal_code", value: "02134" }] };
  const args = argumentsOf(commandOf("identify", inputs));
  await server.told({ step: "identify", inputs: readArguments(server.component, args).inputs });
  expect(server.sandbox.person("ada")?.attributes).toEqual({ postal_code: "02134" });
});

test("a run that a file went into has no command", () => {
  expect(commandOf("rawRequest", { fileData: [{ key: "a", value: { $file: {} } }] })).toBeUndefined();
});
