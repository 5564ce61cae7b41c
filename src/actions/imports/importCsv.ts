import { ValidationError } from "../../errors";
import { choice, optionalText, text } from "../../inputs/fields";
import { optionalNumericId } from "../../inputs/numericId";
import { webAddress } from "../../inputs/webAddress";
import { withDropdown } from "../../inputs/withDropdown";
import { operation, type Values } from "../../operation";
import { call, step } from "../../perform";
import { waitOptions, withStarted } from "../../waiting";
import { exampleImport, getImport } from "./getImport";
import { finishImport } from "./importing";

const dataFileUrl = webAddress({
  label: "Data File URL",
  comments:
    "The address of a CSV file that Customer.io can read without a key, for about two hours. Its header row names the columns",
  example: "https://files.example.com/accounts.csv",
});

const name = text({
  label: "Name",
  comments: "What the import is called in Customer.io",
  example: "New accounts",
  trim: true,
});

const type = choice(
  { label: "Type", comments: "What each row of the file is" },
  [
    { label: "People", value: "people" },
    { label: "Events", value: "event" },
    { label: "Objects", value: "object" },
    { label: "Relationships", value: "relationship" },
  ],
  { required: true },
);

const identifier = choice(
  {
    label: "Identifier",
    comments:
      "Which column says who a row is about; the file needs a column of that name. CIO ID is for relationships, and objects need none",
  },
  [
    { label: "ID", value: "id" },
    { label: "Email", value: "email" },
    { label: "CIO ID", value: "cio_id" },
  ],
);

const objectTypeId = withDropdown(
  optionalNumericId({
    label: "Object Type ID",
    comments: "The number of the object type. For objects alone",
    example: "1",
  }),
  "selectObjectType",
);

const dataToProcess = choice(
  { label: "Rows to Process", comments: "Which rows are imported; Only New is not for events" },
  [
    { label: "All", value: "all" },
    { label: "Only New", value: "only_new" },
    { label: "Only Existing", value: "only_existing" },
  ],
);

const description = optionalText({
  label: "Description",
  comments: "A note about the import, shown in Customer.io",
  example: "From the shop",
  holds: "wording",
});

const inputs = { dataFileUrl, name, type, identifier };
const options = { objectTypeId, dataToProcess, description };

const checkImport = (values: Values<typeof inputs & typeof options>): void => {
  if (values.type === "object" && values.objectTypeId === undefined)
    throw new ValidationError(objectTypeId.label, "is required where Type is Objects");
  if (values.type !== "object" && values.objectTypeId !== undefined)
    throw new ValidationError(objectTypeId.label, "must be empty unless Type is Objects");
  if (values.identifier === "cio_id" && values.type !== "relationship" && values.type !== "object")
    throw new ValidationError(identifier.label, "can be CIO ID only where Type is Relationships");
  if (values.type === "event" && values.dataToProcess === "only_new")
    throw new ValidationError(dataToProcess.label, "cannot be Only New where Type is Events");
};

const start = operation({
  label: "Import CSV",
  description: "Import people, events, objects or relationships from a CSV file at an address",
  docs: "https://docs.customer.io/integrations/api/app/#operation/import",
  api: "app",
  route: "POST /v1/imports",
  inputs,
  options,
  body: (values) => {
    checkImport(values);
    return {
      import: {
        data_file_url: values.dataFileUrl,
        name: values.name,
        type: values.type,
        identifier: values.type === "object" ? undefined : values.identifier,
        object_type_id: values.objectTypeId,
        data_to_process: values.dataToProcess,
        description: values.description,
      },
    };
  },
  needs: "import",
  repeatable: false, // each starts an import of its own
  example: { import: exampleImport },
});

export const importCsv = step({
  label: start.label,
  description: start.description,
  inputs,
  options: { ...options, ...waitOptions },
  calls: [start, getImport],
  run: async (client, values) => {
    const { import: started } = (await call(client, start, values)) as { import: { id: number | string } };
    if (!values.wait) return { data: { finished: false, import: started } };
    const id = client.redact(String(started.id));
    const data = await finishImport(client, id, values.maximumWait).catch((error: unknown) => {
      throw withStarted(error, "Import", id);
    });
    return { data };
  },
  example: { finished: true, import: exampleImport },
});
