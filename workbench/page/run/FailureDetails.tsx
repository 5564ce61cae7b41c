import type { Failure } from "../../wire";

const rowsOf = ({
  name,
  status,
  route,
  attempts,
  mayHaveBeenApplied,
  retryAfter,
}: Failure): [string, string][] => {
  const all: [string, string | undefined][] = [
    ["Error", name],
    ["Status", status?.toString()],
    ["Route", route],
    ["Attempts", attempts?.toString()],
    [
      "May have been applied",
      mayHaveBeenApplied === undefined ? undefined : mayHaveBeenApplied ? "yes" : "no",
    ],
    ["Retry after", retryAfter === undefined ? undefined : `${retryAfter} s`],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as [string, string]]));
};

/** The error in full, as a workflow would get it. */
export const FailureDetails = ({ failure }: { failure: Failure }) => (
  <>
    <p class="message">{failure.message}</p>
    <dl>
      {rowsOf(failure).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </>
);
