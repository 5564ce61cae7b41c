import { dynamicObjectInput, type LeafInputFieldDefinition } from "@prismatic-io/spectral";
import { ValidationError } from "../../errors";
import type { Operation } from "../../operation";
import { call, step } from "../../perform";
import { isPlainObject } from "../../values/pairs";

interface ReportStep {
  label: string;
  description: string;
  example: unknown;
  /** What it may be of, with the inputs that fit. */
  reports: Record<string, Operation>;
}

const label = "Metrics Of";

/** A step that reads one of several reports: whoever chooses one is shown the inputs of its operation. */
export const reportStep = ({ reports, ...about }: ReportStep) => {
  const reportOf = dynamicObjectInput({
    label,
    comments: "What the numbers are about, with its ID and the time that they cover",
    required: true,
    configurations: Object.fromEntries(
      Object.entries(reports).map(([key, { label, description, inputs }]) => [
        key,
        { label, comments: description, inputs: inputs as Record<string, LeafInputFieldDefinition> },
      ]),
    ),
  });
  return step({
    ...about,
    inputs: { reportOf },
    calls: Object.values(reports),
    run: async (client, { reportOf: chosen }) => {
      const { configuration, values } = isPlainObject(chosen) ? chosen : {};
      const report =
        typeof configuration === "string" && Object.hasOwn(reports, configuration)
          ? reports[configuration]
          : undefined;
      if (!report || !isPlainObject(values))
        throw new ValidationError(label, "is required: a choice with its fields");
      return { data: await call(client, report, values) };
    },
    reads: true,
  });
};
