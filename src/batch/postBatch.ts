import { operation } from "../operation";

/** The request that every batch step sends; its body is put together in bytes, without the inputs of a form. */
export const postBatch = operation({
  label: "Send Batch",
  description: "Send up to 500000 bytes of entities",
  docs: "https://docs.customer.io/integrations/api/track/#operation/batch",
  api: "track",
  route: "POST /v2/batch",
  inputs: {},
  repeatable: true, // unless an entity in it says otherwise
  example: {},
});
