import { checks } from "../../conform/checks";
import { builtPackage, longBuild } from "../demo/command";
import { conformed } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

test("without keys the sandbox is asked, and what it answers is compared with what is expected", async () => {
  const { code, printed, complained } = await conformed(["--only", "identifyCreates,euOnUsTrackHost"]);
  expect({ code, complained }).toEqual({ code: 0, complained: "" });
  expect(printed).toContain("No account was asked: set CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY");
  expect(printed).toMatch(/\n2 questions: 2 same, 0 different, 0 not asked$/);
});

test("a sandbox that answers otherwise than expected is found out, by the name of the check", async () => {
  const { identifyCreates } = checks;
  if (!identifyCreates) throw new Error("there is no check identifyCreates");
  const { code, printed } = await conformed([], {
    checks: { identifyCreates: { ...identifyCreates, expected: "500" } },
  });
  expect(code).toBe(1);
  expect(printed).toContain(`different identifyCreates: ${identifyCreates.question}`);
  expect(printed).toMatch(/1 questions: 0 same, 1 different, 0 not asked$/);
});

test.each([
  [["CUSTOMERIO_SITE_ID"], "CUSTOMERIO_API_KEY"],
  [["CUSTOMERIO_API_KEY"], "CUSTOMERIO_SITE_ID"],
  [["CUSTOMERIO_APP_API_KEY"], "CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY"],
  [["CUSTOMERIO_SITE_ID", "CUSTOMERIO_APP_API_KEY"], "CUSTOMERIO_API_KEY"],
])("with %j alone nobody is asked, and what is missing is named", async (set, missing) => {
  for (const args of [[], ["--yes", "--report", "x.md"], ["--clean"]]) {
    const env = Object.fromEntries(set.map((variable) => [variable, "4a5b6c7d"]));
    const { code, printed, complained } = await conformed(args, { env });
    expect({ code, printed, complained }).toEqual({
      code: 2,
      printed: "",
      complained:
        `${set[0]} is set, but ${missing} is not. ` +
        "Set both keys to use an account, or none of these variables to use the sandbox",
    });
  }
});

test("the questions can be read without asking any", async () => {
  const { code, printed } = await conformed(["--questions"]);
  expect(code).toBe(0);
  for (const name of Object.keys(checks)) expect(printed).toContain(`${name}  `);
  expect(printed).toContain("How long is an event id remembered?\n  not asked: ");
});

test.each([
  [["--only", "noSuchQuestion"], "--only noSuchQuestion: there is no such question"],
  [["--clean"], "--clean and --report are about an account"],
  [["--report", "x.md"], "--clean and --report are about an account"],
  [["--fast"], "Unknown option"],
])("%j is refused", async (args, says) => {
  const { code, complained } = await conformed(args);
  expect({ code, complained }).toEqual({ code: 2, complained: expect.stringContaining(says) });
});
