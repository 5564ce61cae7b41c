import { ValidationError } from "../../errors";
import { collectionId } from "../../inputs/collection";
import { optionalText } from "../../inputs/fields";
import { operation } from "../../operation";
import { call, step } from "../../perform";
import { collectionExample } from "./collectionExample";
import { optionalRows, readContent, url } from "./rows";

const newName = optionalText({
  label: "New Name",
  comments:
    "The name that messages call the collection by from now on: those that use the old one find nothing. Left empty, it stays",
  example: "events",
  trim: true,
});

const put = operation({
  label: "Update Collection",
  description: "Rename a collection, or replace all its rows by others or by a file at an address",
  docs: "https://docs.customer.io/integrations/api/app/#operation/updateCollection",
  api: "app",
  route: "PUT /v1/collections/{collectionId}",
  inputs: { collectionId },
  body: ({ collectionId: _, ...change }) => change,
  example: { collection: collectionExample },
});

export const updateCollection = step({
  label: put.label,
  description: put.description,
  inputs: { collectionId, name: newName, rows: optionalRows, url },
  calls: [put],
  run: async (client, { collectionId, name, ...given }) => {
    const content = await readContent(given);
    if (name === undefined && content.data === undefined && content.url === undefined)
      throw new ValidationError(
        newName.label,
        `there is nothing to change: fill in this, ${optionalRows.label} or ${url.label}`,
      );
    return { data: await call(client, put, { collectionId, name, ...content }) };
  },
  example: put.example,
});
