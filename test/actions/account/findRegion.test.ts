import component from "../../../src";
import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("the answer is the address, the region and the workspace", async () => {
  expect(await cio.run("findRegion", {})).toEqual({
    url: "https://track.customer.io",
    region: "us",
    environment_id: cio.account.workspaceId,
  });
  expect(cio.requests).toMatchObject([{ method: "GET", path: "/api/v1/accounts/region", bytes: 0 }]);
});

test("it is retried after a 503", async () => {
  cio.fail({ status: 503 });
  expect(await cio.run("findRegion", {})).toMatchObject({ region: "us" });
});

test("a wrong key is an error of the connection", async () => {
  const error = await cio.failure("findRegion", {}, { connection: { apiKey: "wrong" } });
  expect(error.name).toBe("ConnectionError");
});

test("it only reads: the platform may run it while a workflow is built", () => {
  expect(component.actions.findRegion?.performSafety).toBe("SAFE");
});
