import type { Account } from "./account";
import type { Step } from "./component";
import type { Run } from "./runStep";
import type { TableRow } from "./table";
import { exchangesOf } from "./traffic";

/**
 * The table's rows for one run, most often one. The first request to a real account may have to find its region; the
 * step's name stands before the first of its requests, its time behind the last.
 */
export const runRows = (step: Step, run: Run, account: Account, note?: string): TableRow[] => {
  const exchanges = exchangesOf(run.requests).map(({ method, host, path, statuses }) => ({
    request: account.sandbox ? `${method} ${path}` : `${method} ${host}${path}`,
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
