import { ValidationError } from "../../errors";
import { text } from "../../inputs/fields";
import { withDropdown } from "../../inputs/withDropdown";
import { atMost, limits } from "../../limits";
import { operation } from "../../operation";

const field = text({
  label: "Name",
  comments: `The name by which messages call the snippet. One of that name is replaced, another one is created (${atMost(limits.snippetName)})`,
  example: "address",
  trim: true,
});

const name = {
  ...field,
  clean: (value: unknown): string => {
    const read = field.clean(value);
    const { length } = [...read];
    if (length <= limits.snippetName.max) return read;
    throw new ValidationError(
      field.label,
      `is ${length} characters long; ${atMost(limits.snippetName)} are allowed`,
    );
  },
};

const value = {
  ...text({
    label: "Value",
    comments: "The content: text, HTML or Liquid. Customer.io removes blanks around it",
    example: "12 Example Street",
    holds: "wording",
  }),
  type: "text" as const,
};

export const createOrUpdateSnippet = operation({
  label: "Create or Update Snippet",
  description: "Write a piece of content that messages share; they show it from then on",
  docs: "https://docs.customer.io/integrations/api/app/#operation/updateSnippets",
  api: "app",
  route: "PUT /v1/snippets",
  inputs: { name: withDropdown(name, "selectSnippet", "a name"), value },
  body: ({ name, value }) => ({ name, value }),
  example: { snippet: { name: "address", value: "12 Example Street", updated_at: 1795167000 } },
});
