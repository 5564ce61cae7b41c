import { listActivities } from "../../src/actions/activities/listActivities";
import { entriesOf, limited, readPages } from "../../src/triggers/readPages";

/** Answers with these pages, one after the other, and keeps what it was asked. */
const pages = (...answers: unknown[]) => {
  const starts: unknown[] = [];
  const ask = async (_: unknown, { start }: Record<string, unknown>) => {
    starts.push(start);
    return answers[starts.length - 1];
  };
  return { ask, starts };
};

const page = (ids: number[], next: unknown) => ({ activities: ids.map((id) => ({ id })), next });

test("each cursor is the start of the page after it, as text or number, and empty pages do not end the list", async () => {
  const { ask, starts } = pages(page([1], "a"), page([], 7), page([2], null));
  expect(await readPages(ask, listActivities, {})).toEqual([{ id: 1 }, { id: 2 }]);
  expect(starts).toEqual([undefined, "a", "7"]);
});

test("a page after which the rest does not matter is the last one", async () => {
  const { ask, starts } = pages(page([1], "a"), page([2], "b"), page([3], ""));
  const isEnough = (entries: readonly { id?: unknown }[]) => entries.some(({ id }) => id === 2);
  expect(await readPages(ask, listActivities, {}, isEnough)).toEqual([{ id: 1 }, { id: 2 }]);
  expect(starts).toEqual([undefined, "a"]);
});

test("a cursor that comes twice is an error, and so is a page without a list", async () => {
  const circle = pages(page([1], "a"), page([2], "b"), page([3], "a"));
  await expect(readPages(circle.ask, listActivities, {})).rejects.toThrow(
    "GET /v1/activities gave the same cursor twice: the list has no end",
  );
  const broken = pages(page([1], "a"), { next: "" });
  await expect(readPages(broken.ask, listActivities, {})).rejects.toThrow(
    "GET /v1/activities gave no list of activities",
  );
});

test.each([[{}], [true], [["a"]]])("a cursor %j is an error: the list would be cut", async (next) => {
  const { ask } = pages(page([1], next));
  await expect(readPages(ask, listActivities, {})).rejects.toThrow(
    "GET /v1/activities gave no cursor that can be read: the list is not complete",
  );
});

test.each([[null], ["text"], [[]], [{ activities: {} }], [{ activities: [1] }], [{ activities: [null] }]])(
  "%j has no list of activities",
  (answer) => {
    expect(() => entriesOf(listActivities, "activities", answer)).toThrow("gave no list of activities");
  },
);

test("a run that would ask too often fails and says what to do", async () => {
  const { ask, starts } = pages(page([1], "a"), page([2], "b"), page([3], ""));
  await expect(readPages(limited(ask, 2), listActivities, {})).rejects.toThrow(
    "GET /v1/activities has more that is new than 2 requests can read. Nothing of it is given: poll more often, or ask for less",
  );
  expect(starts).toHaveLength(2);
});
