import { request as call, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to one request on its way to the sandbox. */
export type Trouble =
  /** The connection is reset while the body is still coming: nothing arrives. */
  | "cut"
  /** Everything arrives, then the connection is reset before the answer. */
  | "cut after arrival"
  /** Everything arrives, and the other side says that it has nothing more to say, without having answered. */
  | "half-closed";

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};

/** A way to the sandbox that troubles some requests, counted from 1 as they come; `url` is a Base URL Override. */
export const startBadLine = async (sandboxUrl: string, troubles: Record<number, Trouble>) => {
  let requests = 0;

  const forward = (request: IncomingMessage, body: Buffer): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { authorization, "content-type": contentType } = request.headers;
      const onward = call(`${sandboxUrl}${request.url}`, {
        method: request.method,
        headers: { authorization, "content-type": contentType, "content-length": body.length },
      });
      onward.on("response", resolve).on("error", reject).end(body);
    });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests += 1;
    const trouble = troubles[requests];
    const { socket } = request;
    if (trouble === "cut") {
      request.once("data", () => socket.resetAndDestroy());
      return;
    }
    const answered = await forward(request, await bodyOf(request));
    const content = await bodyOf(answered);
    if (trouble === "cut after arrival") socket.resetAndDestroy();
    else if (trouble === "half-closed") socket.end();
    else response.writeHead(answered.statusCode ?? 0, { "content-type": "application/json" }).end(content);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
