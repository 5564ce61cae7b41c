import { choice } from "../../inputs/fields";

/** Stored values are those of the published component. */
export const responseType = choice({ label: "Response Type", comments: "How the answer is read" }, [
  { label: "JSON", value: "json" },
  { label: "Text", value: "text" },
  { label: "Binary", value: "arraybuffer" },
  { label: "Document (Text)", value: "document" },
]);

/** How the client reads an answer of each. */
export const expects = { json: "json", text: "text", document: "text", arraybuffer: "binary" } as const;
