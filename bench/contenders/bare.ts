import { Agent, request } from "node:http";
import type { Contender } from "./contender";

/** The least that Node.js itself can do: no retry, no timeout, no validation; the answer is not even read. */
export const bare: Contender = ({ url, siteId, apiKey }) => {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true });
  const authorization = `Basic ${Buffer.from(`${siteId}:${apiKey}`).toString("base64")}`;
  return (id, attributes) =>
    new Promise<void>((resolve, reject) => {
      const body = JSON.stringify(attributes);
      const headers = {
        authorization,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      };
      const path = `/api/v1/customers/${encodeURIComponent(id)}`;
      const sending = request({ hostname, port, path, method: "PUT", agent, headers }, (answer) => {
        answer.resume();
        answer.on("end", () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`status ${answer.statusCode}`)),
        );
      });
      sending.on("error", reject);
      sending.end(body);
    });
};
