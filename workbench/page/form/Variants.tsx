import { Icon } from "../Icon";
import type { ControlProps } from "./control";

interface Chosen {
  configuration: string;
  values: Record<string, unknown>;
}

/** A choice, and the form of what was chosen. */
export const Variants = ({ input, id, value, onChange, Within }: ControlProps) => {
  const variants = input.inputs ?? [];
  const chosen = value as Chosen | undefined;
  const variant = variants.find(({ key }) => key === chosen?.configuration);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in all browsers
    <div class="variants" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <div class="select">
        <select
          id={id}
          aria-labelledby={`${id}-label`}
          value={chosen?.configuration ?? ""}
          onChange={(event) => {
            const configuration = event.currentTarget.value;
            onChange(configuration === "" ? undefined : { configuration, values: {} });
          }}
        >
          <option value="">{input.required ? "Choose one" : "None"}</option>
          {variants.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
      {variant?.comments && <p class="hint">{variant.comments}</p>}
      {variant && chosen && (
        <Within
          inputs={variant.inputs ?? []}
          id={`${id}-${variant.key}`}
          values={chosen.values}
          onChange={(values) => onChange({ ...chosen, values })}
        />
      )}
    </div>
  );
};
