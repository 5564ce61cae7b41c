import { noContent } from "../http/answer";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { submitForm } from "../state/forms";

export const formRoutes: RouteTable = {
  "POST /api/v1/forms/{form_id}/submit": (call) => {
    const { data } = jsonBody(call);
    submitForm(call, call.params.form_id ?? "", data);
    return noContent;
  },
};
