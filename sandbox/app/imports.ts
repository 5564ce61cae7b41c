import { type Fields, isFields, textOf } from "../fields";
import { json } from "../http/answer";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import {
  choiceProblems,
  Invalid,
  invalid,
  type Problem,
  refuseIfAny,
  required,
  textProblems,
  within,
} from "../problems";
import { type ImportRecord, type ImportType, stateOfImport } from "../state/import";
import { startImport } from "../state/imports";
import { dropUnknownFields } from "../state/silent";
import { notFound, numberIn } from "./notFound";

const types: readonly ImportType[] = ["people", "event", "object", "relationship"];

const identifiers = ["id", "email", "cio_id"] as const;

/** What may name people in a file: cio_id in relationships alone. */
const identifiersFor = (type: unknown): readonly string[] =>
  type === "relationship" ? identifiers : ["id", "email"];

const amounts = ["all", "only_new", "only_existing"] as const;

const urlProblems = (url: unknown): Problem[] => {
  if (url === undefined) return [required("data_file_url")];
  return typeof url === "string" && URL.canParse(url) ? [] : [invalid("data_file_url", "must be a URL")];
};

const problemsOf = ({
  data_file_url,
  name,
  type,
  identifier,
  object_type_id,
  data_to_process,
}: Fields): Problem[] => [
  ...urlProblems(data_file_url),
  ...textProblems("name", name),
  ...choiceProblems("type", type, types),
  ...(type === "object"
    ? textProblems("object_type_id", object_type_id)
    : choiceProblems("identifier", identifier, identifiersFor(type))),
  ...(data_to_process === undefined ? [] : choiceProblems("data_to_process", data_to_process, amounts)),
];

const importFields = [
  ..."data_file_url name type identifier object_type_id data_to_process description".split(" "),
];

const shown = (one: ImportRecord, now: number) => ({
  id: one.id,
  name: one.name,
  description: one.description,
  type: one.type,
  ...(one.type === "object" ? { object_type_id: one.objectTypeId } : { identifier: one.identifier }),
  data_to_process: one.dataToProcess,
  ...(one.type === "people" || one.type === "event" ? { people_to_process: one.dataToProcess } : {}),
  state: stateOfImport(one, now),
  rows_to_import: one.rowsToImport,
  rows_imported: one.rowsImported,
  error: one.error,
  created_at: one.createdAt,
  updated_at: Math.min(now, one.endsAt),
});

export const importRoutes: RouteTable = {
  "POST /v1/imports": (call) => {
    const { import: sent } = jsonBody(call);
    if (!isFields(sent)) throw new Invalid([required("import")]);
    refuseIfAny(within("import", problemsOf(sent)));
    const isOfObjects = sent.type === "object";
    const started = startImport(call, {
      name: textOf(sent.name),
      description: textOf(sent.description ?? ""),
      type: types.find((type) => type === sent.type) ?? "people",
      identifier: isOfObjects ? undefined : identifiers.find((kind) => kind === sent.identifier),
      objectTypeId: isOfObjects ? textOf(sent.object_type_id) : undefined,
      dataToProcess: amounts.find((amount) => amount === sent.data_to_process) ?? "all",
      url: textOf(sent.data_file_url),
    });
    dropUnknownFields(call, sent, importFields);
    return json(200, { import: shown(started, call.now) });
  },
  "GET /v1/imports/{import_id}": ({ workspace, params, now }) => {
    const one = workspace.imports.get(numberIn(params.import_id));
    if (!one) throw notFound();
    return json(200, { import: shown(one, now) });
  },
};
