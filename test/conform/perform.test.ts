import { openSandbox } from "../../conform/grounds";
import { requestsPerSecond } from "../../conform/pace";
import { perform } from "../../conform/perform";
import { loadComponent } from "../../running/component";
import { builtPackage, longBuild } from "../demo/command";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

test("after a step of several requests the next one waits for as many turns", async () => {
  const { ground, sandbox } = await openSandbox(loadComponent(), Date.now());
  const pages = 3;
  await ground.clock.during(async () => {
    for (let made = sandbox.people().length; made < pages; made += 1)
      await perform(ground, "identify", { id: `person-${made}`, attributes: { plan: "pro" } });
    sandbox.shortPages(1);
    ground.asked.length = 0;
    const filter = { attribute: { field: "plan", operator: "eq", value: "pro" } };
    await perform(ground, "searchPeople", { filter, fetchAll: "true" });
    await perform(ground, "listSegments", {});
  });
  await sandbox.close();
  const times = ground.asked.map(({ at }) => at - (ground.asked[0]?.at ?? 0));
  expect(times.slice(0, pages)).toEqual([0, 0, 0]);
  expect(times[pages]).toBe((pages * 1000) / requestsPerSecond);
});
