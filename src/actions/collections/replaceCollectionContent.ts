import { collectionId } from "../../inputs/collection";
import { operation } from "../../operation";
import { call, step } from "../../perform";
import { collectionExample } from "./collectionExample";
import { readRows, rows } from "./rows";

const put = operation({
  label: "Replace Collection Content",
  description: "Replace all rows of a collection",
  docs: "https://docs.customer.io/integrations/api/app/#operation/updateCollectionContents",
  api: "app",
  route: "PUT /v1/collections/{collectionId}/content",
  inputs: { collectionId, rows },
  body: ({ rows }) => rows as unknown[],
  example: { collection: collectionExample },
});

export const replaceCollectionContent = step({
  label: put.label,
  description: put.description,
  inputs: { collectionId, rows },
  calls: [put],
  run: async (client, { collectionId, rows }) => ({
    data: await call(client, put, { collectionId, rows: await readRows(rows) }),
  }),
  example: put.example,
});
