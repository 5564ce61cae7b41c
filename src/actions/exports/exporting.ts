import { CustomerIoError } from "../../errors";
import { optionalList } from "../../inputs/fields";
import type { Operation } from "../../operation";
import { type Client, call } from "../../perform";
import { type Waiting, waitFor, withStarted } from "../../waiting";
import { exampleExport, getExport } from "./getExport";
import { getExportLink } from "./getExportLink";

export const columns = optionalList({
  label: "Attributes",
  comments: "Names of attributes that become columns of the file, beside those that it always has",
  example: "plan",
});

export const exampleFinished = {
  finished: true,
  export: exampleExport,
  url: "https://storage.example.com/exports/110.csv?signature=5f2c",
};

interface Export {
  id: number | string;
  status?: string;
}

/** Waits for an export and gets the address of its file, last of all: it is good for 15 minutes only. */
export const finishExport = async (client: Client, id: string, seconds: number) => {
  const { finished, answer } = await waitFor(
    async (signal) => {
      const answer = await call(client, getExport, { exportId: id }, { signal, patient: true });
      return (answer as { export: Export }).export;
    },
    ({ status }) => status !== "pending",
    seconds,
  );
  if (!finished) return { finished, export: answer ?? { id: Number(id) }, url: null };
  if (answer?.status === "failed")
    throw new CustomerIoError(
      `${getExport.route}: export ${id} failed. Customer.io does not say why: look at Exports in Customer.io`,
      { route: getExport.route, status: 200, attempts: 1, mayHaveBeenApplied: false },
    );
  const { url } = (await call(client, getExportLink, { exportId: id })) as { url: string };
  return { finished, export: answer, url };
};

/** Starts an export and waits for it as the form says. */
export const runExport = async (
  client: Client,
  start: Operation,
  values: Record<string, unknown> & Waiting,
): Promise<{ data: unknown }> => {
  const { export: started } = (await call(client, start, values)) as { export: { id: number | string } };
  if (!values.wait) return { data: { finished: false, export: started, url: null } };
  const id = client.redact(String(started.id));
  const data = await finishExport(client, id, values.maximumWait).catch((error: unknown) => {
    throw withStarted(error, "Export", id);
  });
  return { data };
};
