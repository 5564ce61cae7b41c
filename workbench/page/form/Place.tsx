import { Icon } from "../Icon";
import { start } from "../workbench";
import { type ControlProps, described } from "./control";

/** The connection: there is one, and what its fields hold stays on the server. */
export const Place = ({ id, isWrong }: ControlProps) => {
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
