import { useRef } from "preact/hooks";
import { Icon } from "../Icon";
import type { ControlProps } from "./control";
import { Text } from "./Text";

const seconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/** A moment: typed in any form that the input takes, or picked. */
export const Moment = (props: ControlProps) => {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="with-button">
      <Text {...props} />
      <input
        ref={picker}
        class="unseen"
        type="datetime-local"
        tabIndex={-1}
        aria-hidden="true"
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value !== "") props.onChange(seconds(new Date(value)));
        }}
      />
      <button
        type="button"
        class="quiet square"
        aria-label={`Pick ${props.input.label}`}
        onClick={() => picker.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
    </div>
  );
};
