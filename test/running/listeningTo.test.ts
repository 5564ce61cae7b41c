import { channel } from "node:diagnostics_channel";
import { listeningTo } from "../../running/listeningTo";

const spoken = channel("test:spoken");

/** Listens to one channel; each listener keeps what its own work said. */
const listen = listeningTo<unknown[]>({ "test:spoken": (said, listener) => listener?.push(said) });

/** Work that speaks, waits until it is let go, and speaks again. */
const speaking = (name: string) => {
  let letGo = () => {};
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const work = async () => {
    spoken.publish(`${name} begins`);
    await waiting;
    spoken.publish(`${name} ends`);
  };
  return { work, letGo };
};

test("who listens hears his own work alone, also after that of another is done", async () => {
  const [ada, grace] = [speaking("ada"), speaking("grace")];
  const [ofAda, ofGrace]: [unknown[], unknown[]] = [[], []];
  const first = listen(ofAda, ada.work);
  const second = listen(ofGrace, grace.work);
  ada.letGo();
  await first;
  grace.letGo();
  await second;
  expect(ofAda).toEqual(["ada begins", "ada ends"]);
  expect(ofGrace).toEqual(["grace begins", "grace ends"]);
});

test.each([
  ["is done", async () => {}],
  ["fails", () => Promise.reject(new Error("broken"))],
])("nobody is left on the channel when the last work %s, and the next is heard", async (_, ending) => {
  const heard: unknown[] = [];
  let isHeard = false;
  const work = async () => {
    isHeard = spoken.hasSubscribers;
    await ending();
  };
  await listen([], work).catch((error: Error) => expect(error.message).toBe("broken"));
  expect([isHeard, spoken.hasSubscribers]).toEqual([true, false]);
  await listen(heard, async () => spoken.publish("again"));
  expect(heard).toEqual(["again"]);
});
