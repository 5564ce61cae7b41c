import { ValidationError } from "../../errors";
import { choice, optionalText } from "../../inputs/fields";
import { atMost, limits } from "../../limits";

/** How much time one step of a report covers, and how many steps Customer.io gives. */
const longest = {
  hours: limits.metricHours,
  days: limits.metricDays,
  weeks: limits.metricWeeks,
  months: limits.metricMonths,
};

export const period = choice({ label: "Period", comments: "What one number of the report counts" }, [
  { label: "Days", value: "days" },
  { label: "Hours", value: "hours" },
  { label: "Weeks", value: "weeks" },
  { label: "Months", value: "months" },
]);

const field = optionalText({
  label: "Steps",
  comments: `How many periods up to now: ${Object.values(longest).map(atMost).join(", ")}. Left empty, as many as there are, or 12 months`,
  example: "7",
  trim: true,
});

const steps = {
  ...field,
  clean: (value: unknown): number | undefined => {
    const read = field.clean(value);
    if (read === undefined) return undefined;
    if (/^\d{1,9}$/.test(read) && Number(read) > 0) return Number(read);
    throw new ValidationError(field.label, "must be a whole number from 1");
  },
};

/** The last periods up to now. */
export const periodInputs = { period, steps };

interface PeriodValues {
  period: keyof typeof longest;
  steps: number | undefined;
}

export const periodQuery = ({ period, steps }: PeriodValues) => {
  if (steps !== undefined && steps > longest[period].max)
    throw new ValidationError(field.label, `${steps} ${period} are too many; ${atMost(longest[period])}`);
  return { period, steps };
};
