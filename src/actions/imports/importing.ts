import { CustomerIoError } from "../../errors";
import { type Client, call } from "../../perform";
import { isBlank } from "../../values/text";
import { waitFor } from "../../waiting";
import { getImport } from "./getImport";

interface Import {
  state?: unknown;
  error?: unknown;
}

const failed = new Set<unknown>(["failed", "canceled"]);

/** Waits for an import; one that failed is an error with Customer.io's reason. */
export const finishImport = async (client: Client, id: string, seconds: number) => {
  const { finished, answer } = await waitFor(
    async (signal) => {
      const answer = await call(client, getImport, { importId: id }, { signal, patient: true });
      return (answer as { import: Import }).import;
    },
    ({ state }) => state === "imported" || failed.has(state),
    seconds,
  );
  if (finished && failed.has(answer?.state)) {
    const why = isBlank(answer?.error)
      ? "Customer.io does not say why"
      : client.redact(String(answer?.error));
    throw new CustomerIoError(`${getImport.route}: import ${id} ${answer?.state}: ${why.slice(0, 1000)}`, {
      route: getImport.route,
      status: 200,
      attempts: 1,
      mayHaveBeenApplied: false,
    });
  }
  return { finished, import: answer ?? { id: Number(id) } };
};
