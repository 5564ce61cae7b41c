import { ValidationError } from "../../errors";
import { text } from "../../inputs/fields";
import { operation } from "../../operation";
import { call, step } from "../../perform";
import { collectionExample } from "./collectionExample";
import { optionalRows, readContent, url } from "./rows";

const name = text({
  label: "Name",
  comments: "The name by which messages call the collection, as in {{events.eventName}}",
  example: "events",
  trim: true,
});

const post = operation({
  label: "Create Collection",
  description: "Create a table that messages look things up in, from rows or from a file at an address",
  docs: "https://docs.customer.io/integrations/api/app/#operation/addCollection",
  api: "app",
  route: "POST /v1/collections",
  inputs: {},
  body: (content) => content,
  repeatable: false, // a second request makes a second collection, or fails
  look: "List Collections",
  example: { collection: collectionExample },
});

export const createCollection = step({
  label: post.label,
  description: post.description,
  inputs: { name, rows: optionalRows, url },
  calls: [post],
  run: async (client, { name, ...given }) => {
    const content = await readContent(given);
    if (content.data === undefined && content.url === undefined)
      throw new ValidationError(optionalRows.label, `is required where ${url.label} is empty`);
    return { data: await call(client, post, { name, ...content }) };
  },
  example: post.example,
});
