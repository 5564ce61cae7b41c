import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import { newDiscretion } from "../../conform/discreet";
import { says } from "../../conform/reply";
import { builtPackage, longBuild } from "../demo/command";
import { nothing, useAccount } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const reply = (status: number, text: string) => ({ status, text, headers: {} });

test.each([
  [200, "{}\n", "200 {}"],
  [204, "", "204"],
  [200, '{"next":"","ids":[1]}', "200 {ids,next}"],
  [200, '[{"place":1}]', "200 [{place}]"],
  [404, "<!DOCTYPE html><html></html>", "404 a web page"],
  [502, "Bad Gateway", "502 text that is no JSON"],
  [401, '{"meta":{"error":"Unauthorized request"}}', "401 {meta:{error}}"],
  [400, '{"meta":{"errors":["a","b"]}}', "400 {meta:{errors:[text]}}"],
  [400, '{"errors":[{"reason":"r","field":"f","message":"m"}]}', "400 {errors:[{reason,field,message}]}"],
  [
    207,
    '{"errors":[{"batch_index":1,"reason":"r","field":"f","message":"m"}]}',
    "207 {errors:[{batch_index,reason,field,message}]}",
  ],
  [404, '{"errors":[{"detail":"not found","status":"404","code":"x"}]}', "404 {errors:[{detail,status}]}"],
  [422, '{"errors":[{"detail":"no"}]}', "422 {errors:[{detail}]}"],
  [400, '{"errors":["line 1"]}', "400 {errors}"],
])("%i with %s is %s: what an answer is, without any value of it", (status, text, expected) => {
  expect(says(reply(status, text))).toBe(expected);
});

test("keys, addresses and long numbers are hidden, also within other text", () => {
  const pair = Buffer.from("site-1234ab:key-5678cd").toString("base64");
  const discreet = newDiscretion({
    key: "apiKey",
    configVarKey: "",
    fields: {
      siteId: "site-1234ab",
      apiKey: "key-5678cd",
      appApiKey: "app-9999zz",
      baseUrl: "https://proxy.example.com",
    },
  });
  const text = `422 {site-1234ab,xkey-5678cdx,app-9999zz,${pair},ada@example.com,no 123456,proxy.example.com}`;
  expect(discreet(text)).toBe("422 {…,x…x,…,…,…,no …,…}");
  expect(discreet("200 {}; 1001 found")).toBe("200 {}; 1001 found");
});

test("a pair of keys is hidden also as it is written in an address", () => {
  const fields = { siteId: "site-1234ab", apiKey: "key->>>???-5678" };
  const pair = Buffer.from(`${fields.siteId}:${fields.apiKey}`).toString("base64url");
  expect(pair).toMatch(/[-_]/);
  const discreet = newDiscretion({ key: "apiKey", configVarKey: "", fields });
  expect(discreet(`200 {${pair}}`)).toBe("200 {…}");
});

test("text without an end is hidden in linear time", () => {
  const discreet = newDiscretion({ key: "apiKey", configVarKey: "", fields: {} });
  expect(discreet("x".repeat(5_000_000))).toHaveLength(5_000_000);
});

describe("an account whose answers come packed", () => {
  const account = useAccount();
  const packings = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
  let between: Server;
  let packing: keyof typeof packings = "gzip";
  /** What comes instead of the answer about an entity, packed already. */
  let instead: Buffer | undefined;

  beforeAll(async () => {
    between = createServer(async (request, response) => {
      const { method = "GET", url = "/", headers } = request;
      const { authorization = "", "content-type": type = "" } = headers;
      const sent = await buffer(request);
      const answer = await fetch(account.sandbox.us.url + url, {
        method,
        headers: { authorization, "content-type": type },
        ...(sent.length > 0 && { body: sent }),
      });
      const { status } = answer;
      response.writeHead(status, { "Content-Type": "application/json", "Content-Encoding": packing });
      const body = Buffer.from(await answer.arrayBuffer());
      response.end(url === "/api/v2/entity" && instead ? instead : packings[packing](body));
    });
    await new Promise<void>((listening) => between.listen(0, "127.0.0.1", listening));
  });
  afterAll(() => new Promise((closed) => between.close(closed)));

  const names = "identifyCreates,unknownAction,emptyOptOuts";

  test.each(Object.keys(packings) as (keyof typeof packings)[])(
    "with %s they are read as others are",
    async (one) => {
      packing = one;
      const { port } = between.address() as AddressInfo;
      const { code, printed } = await account.run(["--yes", "--only", names], {
        env: account.env({ CUSTOMERIO_BASE_URL: `http://127.0.0.1:${port}` }),
      });
      expect(printed).toMatch(/3 questions: 3 same, 0 different, 0 not asked$/);
      expect({ code, strays: account.strays() }).toEqual({ code: 0, strays: nothing });
    },
  );

  test("one of a hundred million characters is not unpacked", async () => {
    packing = "br";
    const text = Buffer.alloc(100_000_000, " ");
    text.write('{"meta":{"error":"no"}}');
    instead = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    const { port } = between.address() as AddressInfo;
    const { code, printed } = await account.run(["--yes", "--only", "unknownAction"], {
      env: account.env({ CUSTOMERIO_BASE_URL: `http://127.0.0.1:${port}` }),
    });
    // The package may have stopped reading before it was here.
    expect(printed).toMatch(/found: 400 (text that is no JSON|that was not read to its end)\n/);
    expect(code).toBe(1);
  });

  test.each(["gzip", "br", "zstd"])(
    "one that is called %s and is not is shown as it came, and ends nothing",
    async (one) => {
      account.sandbox.fail({
        match: { method: "POST", path: /^\/api\/v2\/entity$/ },
        status: 400,
        body: "conformance",
        headers: { "Content-Encoding": one },
      });
      const { code, printed } = await account.run(["--yes", "--only", "unknownAction,identifyCreates"]);
      expect(printed).toContain("found: 400 text that is no JSON");
      expect(printed).toMatch(/2 questions: 1 same, 1 different, 0 not asked$/);
      expect({ code, strays: account.strays() }).toEqual({ code: 1, strays: nothing });
    },
  );
});
