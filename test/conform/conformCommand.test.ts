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
  expect(printed).toMatch(/1 question: 0 same, 1 different, 0 not asked$/);
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

test("names of questions may have blanks around them and a comma at the end", async () => {
  const { printed } = await conformed(["--questions", "--only", " identifyCreates, destroyUnknown,"]);
  expect(printed.match(/^\w+ {2}/gm)).toEqual(["destroyUnknown  ", "identifyCreates  "]);
});

test("the questions can be read without asking any", async () => {
  const { code, printed } = await conformed(["--questions"]);
  expect(code).toBe(0);
  for (const name of Object.keys(checks)) expect(printed).toContain(`${name}  `);
  expect(printed).toContain("How long is an event id remembered?\n  not asked: ");
});

test("one question can be read alone, without those that no request can settle", async () => {
  const { printed } = await conformed(["--questions", "--only", "identifyCreates"]);
  expect(printed).toMatch(
    /^identifyCreates {2}Does an identify [^\n]*\n {2}why: [\s\S]*\n {2}expected: [^\n]*$/,
  );
});

test("what no request can settle is told beside all answers, and not beside those to a few questions", async () => {
  const { identifyCreates } = checks;
  if (!identifyCreates) throw new Error("there is no check identifyCreates");
  const quick = { identifyCreates };
  const whole = await conformed([], { checks: quick });
  const few = await conformed(["--only", "identifyCreates"], { checks: quick });
  const told = "questions are not asked, because no request can settle them:";
  expect([whole.printed.includes(told), few.printed.includes(told)]).toEqual([true, false]);
});

test.each([
  [["--only", "noSuchQuestion"], "--only noSuchQuestion: there is no such question. --questions lists them"],
  [
    ["--only", "addressCase,identifycreate"],
    "--only identifycreate: there is no such question. Did you mean identifyCreates? --questions lists them",
  ],
  [
    ["--only", "eventIdMemory"],
    "--only eventIdMemory: no request can settle it; --questions says how to find out",
  ],
  [["--only", " , "], "--only: needs names of questions with commas in between; --questions lists them"],
  [["--clean"], "--clean and --report are about an account"],
  [["--report", "x.md"], "--clean and --report are about an account"],
  [["--fast"], "Unknown option"],
])("%j is refused", async (args, says) => {
  const { code, complained } = await conformed(args);
  expect({ code, complained }).toEqual({ code: 2, complained: expect.stringContaining(says) });
});
