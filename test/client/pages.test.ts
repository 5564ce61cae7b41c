import { collectPages } from "../../src/client/pages";
import type { Request } from "../../src/client/request";

const list: Request = {
  api: "app",
  method: "GET",
  path: "/v1/messages",
  route: "GET /v1/messages",
  repeatable: true,
  expects: "json",
};

test("a question mark within the query stays", async () => {
  const paths: string[] = [];
  const send = async ({ path }: Request) => {
    paths.push(path);
    return { status: 200, data: paths.length === 1 ? { next: "a" } : {}, contentType: undefined };
  };
  await collectPages(send, { ...list, path: "/v1/messages?name=who?&limit=2" }, 10);
  expect(paths[1]).toBe("/v1/messages?name=who%3F&limit=2&start=a");
});

test.each([
  ["a list", [1]],
  ["a list 100000 deep", JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) as unknown],
  ["an object", { start: "a" }],
  ["true", true],
])("a cursor that is %s is an error: the list would not be complete", async (_, next) => {
  const send = async () => ({ status: 200, data: { messages: [1], next }, contentType: undefined });
  await expect(collectPages(send, list, 10)).rejects.toMatchObject({
    name: "CustomerIoError",
    message: "GET /v1/messages gave no cursor that can be read, on page 1: the list is not complete",
  });
});

test("an answer that is a list has no pages: it is handed on as it is", async () => {
  const send = async () => ({ status: 200, data: [1, 2], contentType: undefined });
  expect(await collectPages(send, list, 10)).toEqual([1, 2]);
});

test("ten thousand pages are joined in their order", async () => {
  let page = 0;
  const send = async () => {
    page += 1;
    const messages = Array.from({ length: 100 }, (_, at) => page * 100 + at);
    return { status: 200, data: { messages, next: `page ${page}` }, contentType: undefined };
  };
  const { messages } = (await collectPages(send, list, 10_000)) as { messages: number[] };
  expect(messages).toHaveLength(1_000_000);
  expect(messages.every((message, at) => message === at + 100)).toBe(true);
}, 30_000);
