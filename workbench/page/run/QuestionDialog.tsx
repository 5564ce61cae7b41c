import { useLayoutEffect, useRef } from "preact/hooks";
import type { Question } from "../../wire";
import { Icon } from "../Icon";
import { question } from "../workbench";
import { startRun } from "./startRun";

const Asked = ({ asked }: { asked: Question }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  /** The browser says late that a dialog is closed: by then another question may be asked. */
  const forget = (): void => {
    if (question.value === asked) question.value = undefined;
  };
  return (
    <dialog ref={dialog} class="question" aria-labelledby="question-text" onClose={forget}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get("again");
          dialog.current?.close();
          forget();
          void startRun(typed === null ? {} : { typed: String(typed) });
        }}
      >
        <h2 id="question-text">
          <Icon name="triangle-alert" />
          {asked.text}
        </h2>
        {asked.again && (
          <div class="field">
            <label for="again">{`${asked.again.label} again`}</label>
            <input
              id="again"
              name="again"
              autocomplete="off"
              spellcheck={false}
              required
              {...(asked.wrong && { "aria-invalid": true, "aria-describedby": "again-wrong" })}
            />
            {asked.wrong && (
              <p class="mistake" role="alert" id="again-wrong">
                {asked.wrong}
              </p>
            )}
          </div>
        )}
        <div class="answers">
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class="run danger">
            Run on the real account
          </button>
        </div>
      </form>
    </dialog>
  );
};

/** What a real account asks before a step writes. */
export const QuestionDialog = () => (question.value ? <Asked asked={question.value} /> : null);
