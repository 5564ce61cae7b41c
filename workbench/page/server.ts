import { signal } from "@preact/signals";
import type { Told } from "../wire";

/** Where the token of this tab is kept: gone when the tab is closed. */
const tokenKey = "workbench-token";

const token = (): string => sessionStorage.getItem(tokenKey) ?? "";

/** Whether the server knows this page; it does not when the link to a step was opened and not the printed address. */
export const isKnown = signal(true);

/** Why the server does not answer; undefined as long as it does. */
export const silence = signal<string | undefined>(undefined);

export const keepToken = (given: string): void => {
  sessionStorage.setItem(tokenKey, given);
  isKnown.value = true;
};

/** The server was there and is not any more. */
const hasEnded = (): never => {
  silence.value = "The workbench has ended. Start it again with npm start";
  throw new Error(silence.value);
};

const call = async (path: string, body?: unknown): Promise<Response> => {
  const answer = await fetch(path, {
    method: body === undefined ? "GET" : "POST",
    headers: { "x-workbench": token(), "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(hasEnded);
  silence.value = undefined;
  if (answer.status === 401) isKnown.value = false;
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
};

export const ask = async <T>(path: string, body?: unknown): Promise<T> =>
  (await call(path, body)).json() as Promise<T>;

/** Asks for a run and hands on what is told, as it happens. */
export const askForRun = async (path: string, body: unknown, tell: (told: Told) => void): Promise<void> => {
  const answer = await call(path, body);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value = "" } = (await reader?.read().catch(hasEnded)) ?? { done: true };
    if (done) return;
    const messages = `${rest}${value}`.split("\n\n");
    rest = messages.pop() ?? "";
    for (const message of messages) tell(JSON.parse(message.slice("data: ".length)) as Told);
  }
};
