import { columns } from "./columns";
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

const isSuccess = (status: number | undefined): boolean =>
  status !== undefined && status >= 200 && status < 300;

const answerCell = ({ statuses, note }: TableRow, paint: Paint): string => {
  if (statuses.length === 0) return note ? paint("weak", note) : paint("bad", "nothing was sent");
  const answers = statuses.map((status) => status ?? "no answer").join(", ");
  if (!isSuccess(statuses.at(-1))) return paint("bad", answers);
  const success = String(statuses.at(-1));
  const before = answers.slice(0, -success.length);
  return `${before && paint("bad", before)}${paint("good", note === undefined ? success : `${success} (${note})`)}`;
};

const head = ["Step", "Request", "Attempts", "Answer", "Time"];

const cellsOf = (row: TableRow, paint: Paint): string[] => [
  paint("strong", row.step),
  row.request,
  row.statuses.length === 0 ? "" : String(row.statuses.length),
  answerCell(row, paint),
  row.milliseconds === undefined ? "" : `${Math.ceil(row.milliseconds)} ms`,
];

/** Without the column of times where no row has one. */
export const tableLines = (rows: TableRow[], paint: Paint): string[] => {
  const shown = rows.some(({ milliseconds }) => milliseconds !== undefined) ? head.length : head.length - 1;
  const cells = [head.map((name) => paint("weak", name)), ...rows.map((row) => cellsOf(row, paint))];
  return columns(
    cells.map((row) => row.slice(0, shown)),
    ["left", "left", "right", "left", "right"],
  );
};
