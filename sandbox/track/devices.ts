import { accepted } from "../http/answer";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { refuseIfAny } from "../problems";
import { addDevice, deviceProblems, removeDevice } from "../state/devices";
import { pathPerson } from "./pathPerson";

export const deviceRoutes: RouteTable = {
  "PUT /api/v1/customers/{identifier}/devices": (call) => {
    const ref = pathPerson(call);
    const { device } = jsonBody(call);
    refuseIfAny(deviceProblems(device, "id"));
    addDevice(call, ref, device, "id");
    return accepted;
  },
  "DELETE /api/v1/customers/{identifier}/devices/{device_id}": (call) => {
    removeDevice(call, pathPerson(call), call.params.device_id ?? "");
    return accepted;
  },
};
