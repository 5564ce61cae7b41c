import type { Account } from "./account";
import type { Step } from "./component";
import type { Run } from "./runStep";
import type { TableRow } from "./table";
import { exchangesOf } from "./traffic";

/** The table's rows for one run: before the first request to a real account its region may have to be found. */
export const runRows = (step: Step, run: Run, account: Account, note?: string): TableRow[] => {
  const rows = exchangesOf(run.requests).map(({ method, host, path, statuses }) => ({
    step: "(which region?)",
    request: account.sandbox ? `${method} ${path}` : `${method} ${host}${path}`,
    statuses,
  }));
  const own = rows.pop() ?? { request: "", statuses: [] };
  return [
    ...rows,
    {
      ...own,
      step: step.display.label,
      milliseconds: run.milliseconds,
      ...(note !== undefined && { note }),
    },
  ];
};
