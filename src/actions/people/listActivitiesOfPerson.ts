import { activityDoubts, activityInputs, activityQuery } from "../../inputs/activity";
import { idType } from "../../inputs/idType";
import { id, personDoubt } from "../../inputs/person";
import { operation } from "../../operation";
import { idTypeQuery, typedPerson } from "../../values/personId";
import { activityExample } from "../activities/activityExample";

export const listActivitiesOfPerson = operation({
  label: "List Activities of a Person",
  description: "List what a person did and what was done for it: events, changed attributes, messages",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPersonActivities",
  api: "app",
  route: "GET /v1/customers/{id}/activities",
  inputs: { id, ...activityInputs },
  options: { idType },
  path: typedPerson,
  warnings: (values) => [...personDoubt(values), ...activityDoubts(values)],
  query: (values) => ({ ...idTypeQuery(values), ...activityQuery(values) }),
  pages: "activities",
  pageSize: { usual: 10, most: 100 },
  example: activityExample,
});
