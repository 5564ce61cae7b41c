import { isDeepStrictEqual } from "node:util";
import { startSandbox } from "../sandbox/sandbox";
import { attributesOf, idOf } from "./people";
import { answerQuestions } from "./questions";

export type Question =
  /** Where the server is and who may call it. Forgets everybody. */
  | { open: true }
  /** How many people of a run it holds, with every attribute as it was meant. */
  | { run: string; steps: number };

export interface Door {
  url: string;
  siteId: string;
  apiKey: string;
}

const starting = startSandbox({ keepRequests: false });

answerQuestions(async (question: Question): Promise<Door | number> => {
  const sandbox = await starting;
  if ("open" in question) {
    sandbox.reset();
    return { url: sandbox.us.url, siteId: sandbox.account.siteId, apiKey: sandbox.account.apiKey };
  }
  const isHeld = (id: string): boolean => {
    const person = sandbox.person(id);
    return isDeepStrictEqual({ email: person?.email, ...person?.attributes }, attributesOf(id));
  };
  return Array.from({ length: question.steps }, (_, step) => idOf(question.run, step)).filter(isHeld).length;
});
