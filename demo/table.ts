import { type Cell, columns } from "./columns";
import type { Paint } from "./paint";

/** One line of the table: a step and the request it made. */
export interface TableRow {
  step: string;
  request: string;
  /** What each attempt was answered with; empty when nothing was sent. */
  statuses: (number | undefined)[];
  /** Said beside the statuses of a request that succeeded, or instead of them. */
  note?: string;
  /** What the step took as a whole; absent where it did not run, and for all but its last request. */
  milliseconds?: number;
}

const head: Cell[] = [
  { text: "Step", tone: "weak" },
  { text: "Request", tone: "weak" },
  { text: "Attempts", tone: "weak", align: "right" },
  { text: "Answer", tone: "weak" },
  { text: "Time", tone: "weak", align: "right" },
];

const isSuccess = (status: number | undefined): boolean =>
  status !== undefined && status >= 200 && status < 300;

const answerCell = ({ statuses, note }: TableRow): Cell => {
  if (statuses.length === 0)
    return note ? { text: note, tone: "weak" } : { text: "nothing was sent", tone: "bad" };
  const answers = statuses.map((status) => status ?? "no answer").join(", ");
  if (!isSuccess(statuses.at(-1))) return { text: answers, tone: "bad" };
  const success = String(statuses.at(-1));
  return {
    lead: { text: answers.slice(0, -success.length), tone: "bad" },
    text: note === undefined ? success : `${success} (${note})`,
    tone: "good",
  };
};

const cellsOf = (row: TableRow): Cell[] => [
  { text: row.step, tone: "strong" },
  { text: row.request },
  { text: row.statuses.length === 0 ? "" : String(row.statuses.length), align: "right" },
  answerCell(row),
  { text: row.milliseconds === undefined ? "" : `${Math.ceil(row.milliseconds)} ms`, align: "right" },
];

export const tableLines = (rows: TableRow[], paint: Paint): string[] =>
  columns([head, ...rows.map(cellsOf)], paint);
