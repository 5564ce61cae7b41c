import { request } from "node:http";
import nock from "nock";
import type { Sandbox } from "../sandbox/sandbox";

nock.restore(); // to import it is to have it between every request and its host

/** Customer.io's real hosts lead to the sandbox's two listeners; everything but this machine is out of reach. */
export const routeRealHosts = (sandbox: Sandbox): void => {
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect("127.0.0.1");
  const listeners = [
    ["https://track.customer.io", sandbox.us.url],
    ["https://track-eu.customer.io", sandbox.eu.url],
    ["https://api.customer.io", sandbox.us.url],
    ["https://api-eu.customer.io", sandbox.eu.url],
    ["https://beta-api.customer.io", sandbox.us.url],
    ["https://beta-api-eu.customer.io", sandbox.eu.url],
  ] as const;
  for (const [host, listener] of listeners)
    for (const method of ["GET", "PUT", "POST", "DELETE"])
      nock(host)
        .persist()
        .intercept(/.*/, method)
        .reply(function (path, body, answer) {
          const onward = request(`${listener}${path}`, {
            method,
            headers: { ...this.req.headers, host: host.slice(8) },
          });
          onward.on("error", (error) => answer(error, [502, ""]));
          onward.on("response", async (response) => {
            const chunks: Buffer[] = [];
            for await (const chunk of response) chunks.push(chunk);
            answer(null, [
              response.statusCode ?? 0,
              Buffer.concat(chunks),
              response.headers as Record<string, string>,
            ]);
          });
          onward.end(typeof body === "string" ? body : JSON.stringify(body));
        });
};

export const closeRealHosts = (): void => {
  nock.cleanAll();
  nock.enableNetConnect();
  nock.restore();
};
