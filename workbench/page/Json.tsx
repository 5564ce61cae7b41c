/** As wide as a value may be before it is broken into lines, in characters. */
const widest = 46;

type Scalar = string | number | boolean | null;

const Value = ({ value }: { value: Scalar }) => (
  <span class={typeof value === "string" ? "s" : "v"}>{JSON.stringify(value)}</span>
);

const isScalar = (value: unknown): value is Scalar => typeof value !== "object" || value === null;

/** As many entries of a list are shown at once. */
const mostShown = 200;

interface Props {
  value: unknown;
  name?: string;
  /** How deep it lies; what lies deep is folded. */
  depth?: number;
  /** As deep as it is open from the start. */
  open?: number;
}

const Key = ({ name }: { name: string | undefined }) =>
  name === undefined ? null : (
    <>
      <span class="k">{name}</span>
      {": "}
    </>
  );

/** A value as a tree that folds. What fits into a line stands in one. */
export const Json = ({ value, name, depth = 0, open = 2 }: Props) => {
  if (isScalar(value))
    return (
      <div class="leaf">
        <Key name={name} />
        <Value value={value} />
      </div>
    );
  const entries = Object.entries(value as object).slice(0, mostShown);
  const size = Object.keys(value as object).length;
  const isList = Array.isArray(value);
  if (size === 0 || (entries.every(([, one]) => isScalar(one)) && JSON.stringify(value).length <= widest))
    return (
      <div class="leaf">
        <Key name={name} />
        {isList ? "[" : "{"}
        {entries.map(([key, one], at) => (
          <span key={key}>
            {at > 0 ? ", " : " "}
            {!isList && <Key name={key} />}
            <Value value={one as Scalar} />
          </span>
        ))}
        {size > 0 ? " " : ""}
        {isList ? "]" : "}"}
      </div>
    );
  return (
    <details class="branch" open={depth < open}>
      <summary>
        <Key name={name} />
        <span class="size">{isList ? `[ ${size} ]` : `{ ${size} }`}</span>
      </summary>
      {entries.map(([key, one]) => (
        <Json key={key} name={key} value={one} depth={depth + 1} open={open} />
      ))}
      {size > mostShown && <div class="leaf">{`and ${size - mostShown} more`}</div>}
    </details>
  );
};
