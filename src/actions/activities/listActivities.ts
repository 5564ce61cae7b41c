import { activityDoubts, activityInputs, activityQuery } from "../../inputs/activity";
import { flag, optionalText } from "../../inputs/fields";
import { idType, typeDoubt } from "../../inputs/idType";
import { limits } from "../../limits";
import { operation } from "../../operation";
import { idTypeQuery, typedPerson } from "../../values/personId";
import { activityExample } from "./activityExample";

const id = optionalText({
  label: "ID",
  comments:
    "The person whose activities are listed: an id, an email address, or cio_ and a Customer.io ID. Left empty, those of everybody",
  example: "ada-1815",
  limit: limits.personId,
});

const deleted = flag({
  label: "Deleted People",
  comments: "List the activities of people who are deleted, instead of those who are there",
});

export const listActivities = operation({
  label: "List Activities",
  description: "List what people did and what was done for them, the newest first",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listActivities",
  api: "app",
  route: "GET /v1/activities",
  inputs: { id, ...activityInputs },
  options: { idType, deleted },
  query: ({ id, idType, deleted, ...values }) => ({
    ...activityQuery(values),
    ...(deleted && { deleted }),
    ...(id !== undefined && { customer_id: typedPerson({ id, idType }).id, ...idTypeQuery({ id, idType }) }),
  }),
  warnings: (values) => [
    ...(values.id === undefined ? [] : typeDoubt(id, values.id, idType, values.idType)),
    ...activityDoubts(values),
  ],
  pages: "activities",
  pageSize: { usual: 10, most: 100 },
  example: activityExample,
});
