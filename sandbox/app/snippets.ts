import { json, noContent } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import { refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { invalid, type Problem, refuseIfAny, textProblems } from "../problems";
import type { Snippet } from "../state/snippet";
import type { Workspace } from "../state/workspace";
import { notFound } from "./notFound";
import { nullIfEmpty } from "./paging";

/** App API reference and limits. Unconfirmed: snippet-size. */
const mostNameBytes = 150;
const mostValueBytes = 16_000;
const mostBytesInAll = 5_000_000;

const shown = ({ name, value, updatedAt }: Snippet) => ({ name, value, updated_at: updatedAt });

const longer = (field: string, text: unknown, most: number): Problem[] =>
  typeof text === "string" && Buffer.byteLength(text.trim()) > most
    ? [invalid(field, `cannot be longer than ${most} bytes`)]
    : [];

const bytesIn = ({ snippets }: Workspace, without: string): number =>
  [...snippets.values()].reduce(
    (bytes, { name, value }) => (name === without ? bytes : bytes + Buffer.byteLength(value)),
    0,
  );

/** The snippet that a body holds, trimmed as Customer.io does it. */
const sent = (call: Call): { name: string; value: string } => {
  const { name, value } = jsonBody(call);
  refuseIfAny([
    ...textProblems("name", name),
    ...textProblems("value", value),
    ...longer("name", name, mostNameBytes),
    ...longer("value", value, mostValueBytes),
  ]);
  const snippet = { name: String(name).trim(), value: String(value).trim() };
  if (bytesIn(call.workspace, snippet.name) + Buffer.byteLength(snippet.value) > mostBytesInAll)
    refuseIfAny([invalid("value", `snippets cannot be larger than ${mostBytesInAll} bytes in all`)]);
  return snippet;
};

const store = ({ workspace, now }: Call, { name, value }: { name: string; value: string }) => {
  const isInUse = workspace.snippets.get(name)?.isInUse ?? false;
  const snippet: Snippet = { name, value, updatedAt: now, isInUse };
  workspace.snippets.set(name, snippet);
  return json(200, { snippet: shown(snippet) });
};

export const snippetRoutes: RouteTable = {
  "GET /v1/snippets": ({ workspace }) =>
    json(200, { snippets: nullIfEmpty([...workspace.snippets.values()].map(shown)) }),
  "POST /v1/snippets": (call) => {
    const snippet = sent(call);
    if (call.workspace.snippets.has(snippet.name)) refuseIfAny([invalid("name", "is already in use")]);
    return store(call, snippet);
  },
  // Creates what is not there: a snippet is known by its name.
  "PUT /v1/snippets": (call) => store(call, sent(call)),
  "DELETE /v1/snippets/{snippet_name}": ({ workspace, params }) => {
    const snippet = workspace.snippets.get(params.snippet_name ?? "");
    if (!snippet) throw notFound();
    if (snippet.isInUse) throw refusal(400, "snippet is in use");
    workspace.snippets.delete(snippet.name);
    return noContent;
  },
};
