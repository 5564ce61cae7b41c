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
  // Reading takes a while: who gets the file is who knows what was typed meanwhile.
  const taker = useRef(onFile);
  taker.current = onFile;
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
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (!file) return;
          const read = await readFile(file);
          currentTarget.value = ""; // so that the same file can be chosen again
          taker.current(read);
        }}
      />
    </>
  );
};
