import type { EditorView } from "@codemirror/view";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../Icon";
import type { ControlProps } from "./control";
import { newEditor } from "./editor";
import { FileButton } from "./FileButton";
import { type ReadFile, readFile } from "./readFile";
import { textOf } from "./textOf";

/** More than this is not typed but comes from a file, and is not shown, in characters. */
const longestShown = 200_000;

const sizeOf = (text: string): string => `${(text.length / 1_000_000).toFixed(1)} MB`;

const Editor = ({ input, id, value, onChange, isWrong }: ControlProps) => {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const change = useRef(onChange);
  change.current = onChange;
  const text = textOf(value, input.default);
  useEffect(() => {
    if (!place.current) return;
    const made = newEditor({
      parent: place.current,
      text,
      hint: input.placeholder ?? "",
      attributes: { "aria-labelledby": `${id}-label`, "aria-describedby": `${id}-hint` },
      onChange: (typed) => change.current(typed === "" ? undefined : typed),
    });
    editor.current = made;
    return () => made.destroy();
  }, [id]);
  useEffect(() => {
    const shown = editor.current;
    if (!shown || shown.state.doc.toString() === text) return;
    shown.dispatch({ changes: { from: 0, to: shown.state.doc.length, insert: text } });
  }, [text]);
  return <div class={`editor ${isWrong ? "invalid" : ""}`} ref={place} />;
};

/** JSON, or records in a file that is dropped here. */
export const Json = (props: ControlProps) => {
  const { input, value, onChange } = props;
  const isOver = useSignal(false);
  const name = useSignal("");
  const text = textOf(value, input.default);
  const take = (file: ReadFile): void => {
    name.value = file.name;
    onChange(file.text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button beside it takes a file, too
    <div
      class={`drop ${isOver.value ? "over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={async (event) => {
        event.preventDefault();
        isOver.value = false;
        const file = event.dataTransfer?.files[0];
        if (file) take(await readFile(file));
      }}
    >
      {text.length > longestShown ? (
        <p class="big">
          <Icon name="file-text" />
          {`${name.value || "Text"}, ${sizeOf(text)}`}
          <button type="button" class="quiet" onClick={() => onChange(undefined)}>
            <Icon name="x" />
            Remove
          </button>
        </p>
      ) : (
        <Editor {...props} />
      )}
      <div class="drop-line">
        <FileButton label={`for ${input.label}`} text="From a file" onFile={take} />
        <span>or drop one here</span>
      </div>
    </div>
  );
};
