import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { WebhookEvent } from "../../sandbox/sandbox";

interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** As it came. */
  body: string;
  event: WebhookEvent;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** `email sent` and so on, in the order they came. */
  readonly told: string[];
  /** How it answers from now on: 200 unless told otherwise; null is no answer. */
  answer: (how: number | null | ((response: ServerResponse) => void)) => void;
}

/** A program that a reporting webhook calls. It answers 200 and remembers nothing from one test to the next. */
export const useReceiver = (): Receiver => {
  const received: Received[] = [];
  const receiver = {
    received,
    get told() {
      return received.map(({ event }) => `${event.object_type} ${event.metric}`);
    },
  } as unknown as Receiver;
  let speak: (response: ServerResponse) => void;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    const { method = "", url = "", headers } = request;
    received.push({ method, path: url, headers, body, event: JSON.parse(body) });
    speak(response);
  });
  receiver.answer = (how) => {
    if (typeof how === "function") speak = how;
    else speak = how === null ? () => {} : (response) => response.writeHead(how).end();
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  beforeEach(() => {
    received.length = 0;
    receiver.answer(200);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return receiver;
};
