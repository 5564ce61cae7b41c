import { Icon } from "../Icon";
import { start } from "../workbench";
import { described } from "./Field";
import type { FieldProps } from "./kinds";

/** The connection: there is one, and what its fields hold stays on the server. */
export const Place = ({ id, isWrong }: FieldProps) => {
  const place = start.value?.place;
  return (
    <div class="select">
      <select id={id} {...described(id, isWrong)}>
        <option>{`${place?.name}, ${place?.host}`}</option>
      </select>
      <Icon name="chevron-down" />
      <p class="filled">{`Filled in: ${place?.filled.join(", ")}`}</p>
    </div>
  );
};
