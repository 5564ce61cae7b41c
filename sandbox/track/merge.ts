import { accepted } from "../http/answer";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { refuseIfAny } from "../problems";
import { merge, mergeProblems } from "../state/merge";

export const mergeRoutes: RouteTable = {
  "POST /api/v1/merge_customers": (call) => {
    const { primary, secondary } = jsonBody(call);
    refuseIfAny(mergeProblems(primary, secondary));
    merge(call, primary, secondary);
    return accepted;
  },
};
