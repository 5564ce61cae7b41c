import type { Step } from "../running/component";
import type { Run } from "../running/runStep";
import type { SentRequest } from "../running/traffic";
import type { Account } from "./account";
import type { TableRow } from "./table";

/** Consecutive attempts at the same request, with the status of each. */
interface Exchange extends Pick<SentRequest, "method" | "path" | "host"> {
  statuses: (number | undefined)[];
}

const exchangesOf = (requests: SentRequest[]): Exchange[] => {
  const exchanges: Exchange[] = [];
  for (const { method, path, host, status } of requests) {
    const last = exchanges.at(-1);
    if (last && last.method === method && last.path === path && last.host === host)
      last.statuses.push(status);
    else exchanges.push({ method, path, host, statuses: [status] });
  }
  return exchanges;
};

/**
 * The table's rows for one run, most often one. The first request to a real account may have to find its region; the
 * step's name stands before the first of its requests, its time behind the last.
 */
export const runRows = (
  step: Pick<Step, "display">,
  run: Pick<Run, "requests" | "milliseconds">,
  account: Account,
  note?: string,
): TableRow[] => {
  const exchanges = exchangesOf(run.requests).map(({ method, host, path, statuses }) => ({
    request: account.look ? `${method} ${path}` : `${method} ${host}${path}`,
    statuses,
  }));
  const rows = exchanges.length > 0 ? exchanges : [{ request: "", statuses: [] }];
  return rows.map((row, index) => ({
    ...row,
    step: index === 0 ? step.display.label : "",
    ...(index === rows.length - 1 && {
      milliseconds: run.milliseconds,
      ...(note !== undefined && { note }),
    }),
  }));
};
