import { readBinary } from "../../src/values/file";
import { isLinear } from "../growth";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const typeSentFor = async (contentType: unknown): Promise<string | undefined> => {
  const data = { data: Buffer.from("x"), contentType };
  cio.fail({ status: 200, body: {} }); // no route takes a file there
  await cio.run("rawRequest", { url: "/v1/customers/ada", method: "PUT", data });
  return cio.requests.at(-1)?.headers["content-type"];
};

test.each(["text/csv", "application/vnd.api+json", "text/csv; charset=utf-8", 'text/csv;header="a b"'])(
  "a file of the type %p is sent as such",
  async (type) => {
    expect(await typeSentFor(type)).toBe(type);
  },
);

test.each([undefined, 5, "", "csv", "text/", "text/csv\r\nx-evil: 1", "text/csv; é", "text/a/b", "text/a,b"])(
  "a file of the type %p is bytes",
  async (type) => {
    expect(await typeSentFor(type)).toBe("application/octet-stream");
  },
);

test.each<[string, (size: number) => string]>([
  ["a long subtype", (size) => `text/${"a".repeat(size)}\n`],
  ["no subtype", (size) => "a".repeat(size)],
  ["slashes", (size) => "a/".repeat(size)],
  ["parameters", (size) => `text/csv${"; a".repeat(size)}\n`],
])("a content type takes no more than linear time: %s", (_, typeOf) => {
  expect(
    isLinear((size) => {
      const contentType = typeOf(size);
      return () => readBinary({ data: Buffer.from("x"), contentType });
    }),
  ).toBe(true);
});
