import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerQuestions } from "./questions";

/** Milliseconds until each answer. */
const delay = Number(process.argv[2] ?? 0);

/** Says yes to everything and keeps nothing: a million people would not fit beside the process that is measured. */
const server = createServer((request, response) => {
  request.resume();
  const answer = (): void => {
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  };
  request.on("end", () => (delay > 0 ? setTimeout(answer, delay) : answer()));
});

const listening = new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

answerQuestions(async () => {
  await listening;
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, siteId: "site", apiKey: "key" };
});
