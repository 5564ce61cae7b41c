import crypto from "node:crypto";
import fc from "fast-check";
import { type Signed, verify } from "../../src/client/signature";
import { sign } from "../sign";

const key = "9b1f63c0d7e24a58";
const timestamp = "1795167001";
const raw = '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","metric":"sent"}';
const signature = "5c928e338d903347ef46d7f93268bca55efc77f55b05755ca4e366d583113c67";
const genuine: Signed = { key, timestamp, raw, signature };

// Computed with Python's hmac.
test.each([
  ["a usual request", genuine],
  [
    "a key outside of ASCII and an empty body",
    {
      key: "ключ-🔑",
      timestamp: "0",
      raw: "",
      signature: "f43f6c24a5b8cfcc45d4f0b46bc8581ec60a37057291735485a8ac85f99a5e56",
    },
  ],
  [
    "a key longer than a block and text outside of ASCII",
    {
      key: "k".repeat(100),
      timestamp: "999999999999",
      raw: '{"name":"Zoë 😀\u2028","x":"a:b"}\n',
      signature: "ac1329d519096e3b05ca2fe61a04d3f835a3272582a90428c6ddbd2542cc654b",
    },
  ],
])("what another implementation signed is genuine: %s", (_, signed: Signed) => {
  expect(verify(signed)).toBe("genuine");
  expect(verify({ ...signed, raw: Buffer.from(signed.raw) })).toBe("genuine");
  expect(sign(signed.key, signed.timestamp, Buffer.from(signed.raw))).toBe(signed.signature);
});

test("whatever is signed is genuine, as text and as bytes", () => {
  const digits = fc.integer({ min: 0, max: 999_999_999_999 }).map(String);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), digits, fc.uint8Array(), (key, timestamp, bytes) => {
      const signed = { key, timestamp, signature: sign(key, timestamp, Buffer.from(bytes)) };
      expect(verify({ ...signed, raw: bytes })).toBe("genuine");
    }),
    { numRuns: 200 },
  );
});

test("the version before the signature is accepted", () => {
  expect(verify({ ...genuine, signature: `v0=${signature}` })).toBe("genuine");
});

test("one flipped bit anywhere makes it forged: in the body, the key and the signature", () => {
  const flips = (bytes: Buffer): Buffer[] =>
    Array.from({ length: bytes.length * 8 }, (_, at) => {
      const flipped = Buffer.from(bytes);
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
      return flipped;
    });
  const verdicts = [
    ...flips(Buffer.from(raw)).map((bytes) => verify({ ...genuine, raw: bytes })),
    ...flips(Buffer.from(key, "latin1")).map((bytes) =>
      verify({ ...genuine, key: bytes.toString("latin1") }),
    ),
    ...flips(Buffer.from(signature, "hex")).map((bytes) =>
      verify({ ...genuine, signature: bytes.toString("hex") }),
    ),
  ];
  expect(verdicts).toHaveLength((raw.length + key.length + 32) * 8);
  expect(new Set(verdicts)).toEqual(new Set(["forged"]));
});

test.each([
  ["another key", { key: "9b1f63c0d7e24a59" }],
  ["no key", { key: "" }],
  ["another time", { timestamp: "1795167002" }],
  ["the same time with a zero before it", { timestamp: "01795167001" }],
  ["a space after the body", { raw: `${raw} ` }],
  ["the body parsed and written again", { raw: JSON.stringify(JSON.parse(raw), null, 1) }],
])("%s makes it forged", (_, change) => {
  expect(verify({ ...genuine, ...change })).toBe("forged");
});

test.each([
  ["nothing", ""],
  ["upper case", signature.toUpperCase()],
  ["the same twice", `${signature}${signature}`],
  ["the same twice, as a list", `${signature}, ${signature}`],
  ["a digit less", signature.slice(1)],
  ["a digit more", `${signature}0`],
  ["a space before it", ` ${signature}`],
  ["a line end after it", `${signature}\n`],
  ["another version", `v1=${signature}`],
  ["the version twice", `v0=v0=${signature}`],
  ["base64", Buffer.from(signature, "hex").toString("base64")],
  ["a letter that is no digit", `g${signature.slice(1)}`],
])("a signature that is %s is malformed", (_, signature) => {
  expect(verify({ ...genuine, signature })).toBe("malformed");
});

test.each([
  "",
  " 1795167001",
  "1795167001 ",
  "1795167001.0",
  "-1795167001",
  "1e9",
  "0x1",
  "1795167001\n",
  "now",
])("a time that is %j is malformed, also when it was signed", (timestamp) => {
  expect(verify({ ...genuine, timestamp, signature: sign(key, timestamp, raw) })).toBe("malformed");
});

test("bytes of the body cannot pass for the end of the time", () => {
  const body = "1:rest";
  const signature = sign(key, timestamp, body);
  expect(verify({ key, timestamp, raw: body, signature })).toBe("genuine");
  expect(verify({ key, timestamp: `${timestamp}:1`, raw: "rest", signature })).toBe("malformed");
});

test("none of 10,000 forgeries passes", () => {
  const changed = fc.oneof(
    fc.record({
      signature: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
    }),
    fc.record({ signature: fc.string() }),
    fc.record({ raw: fc.string() }),
    fc.record({ raw: fc.uint8Array() }),
    fc.record({ key: fc.string() }),
    fc.record({ timestamp: fc.integer({ min: 0 }).map(String) }),
    fc.record({ timestamp: fc.string() }),
    fc.record({
      timestamp: fc.integer({ min: 0 }).map(String),
      raw: fc.json(),
      signature: fc.constant(signature),
    }),
  ) as fc.Arbitrary<Partial<Signed>>;
  const isChange = (change: Partial<Signed>): boolean =>
    Object.entries(change).some(([name, value]) => String(value) !== String(genuine[name as keyof Signed]));
  let genuineOnes = 0;
  fc.assert(
    fc.property(changed.filter(isChange), (change) => {
      if (verify({ ...genuine, ...change }) === "genuine") genuineOnes += 1;
    }),
    { numRuns: 10_000 },
  );
  expect(genuineOnes).toBe(0);
});

test("whatever has the form of a signature is compared in constant time, at equal length", () => {
  const compared = jest.spyOn(crypto, "timingSafeEqual");
  for (const signature of ["0".repeat(64), `v0=${"f".repeat(64)}`, genuine.signature])
    verify({ ...genuine, signature });
  const lengths = compared.mock.calls.map((parts) => parts.map(({ byteLength }) => byteLength));
  compared.mockRestore();
  expect(lengths).toEqual([
    [32, 32],
    [32, 32],
    [32, 32],
  ]);
});
