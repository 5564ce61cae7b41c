import { useRef } from "preact/hooks";
import { Icon } from "../Icon";
import { type ReadFile, readFile } from "./readFile";

/** Chooses a file of this machine and hands over what is in it. */
export const FileButton = ({
  label,
  onFile,
  text,
}: {
  label: string;
  onFile: (file: ReadFile) => void;
  text?: string;
}) => {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={text === undefined ? "quiet square" : "quiet"}
        aria-label={text === undefined ? label : undefined}
        onClick={() => chooser.current?.click()}
      >
        <Icon name="paperclip" />
        {text}
        {text !== undefined && <span class="unseen">{` ${label}`}</span>}
      </button>
      <input
        ref={chooser}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(await readFile(file));
        }}
      />
    </>
  );
};
