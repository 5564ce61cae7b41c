import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerQuestions } from "./questions";
import type { Door } from "./server";

export interface Received extends Door {
  /** How many people came since the question before. */
  people: number;
}

/** Milliseconds until each answer. */
const delay = Number(process.argv[2] ?? 0);

const person = '"action":"identify"';

const peopleIn = (body: Buffer): number => {
  let people = 0;
  for (let at = body.indexOf(person); at >= 0; at = body.indexOf(person, at + person.length)) people += 1;
  return people;
};

let people = 0;

/**
 * Says yes to everything, counts and keeps nothing: the sandbox takes longer than any sender and would be what is
 * measured, and a million people would not fit beside the process that is.
 */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  const answer = (): void => {
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  };
  request.on("end", () => {
    people += request.method === "PUT" ? 1 : peopleIn(Buffer.concat(chunks));
    if (delay > 0) setTimeout(answer, delay);
    else answer();
  });
});

const listening = new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

answerQuestions(async (): Promise<Received> => {
  await listening;
  const { port } = server.address() as AddressInfo;
  const received = { url: `http://127.0.0.1:${port}`, siteId: "site", apiKey: "key", people };
  people = 0;
  return received;
});
