import { useEffect } from "preact/hooks";
import { Dock } from "./Dock";
import { Form } from "./form/Form";
import { TriggerBar } from "./hooks/TriggerBar";
import { History } from "./run/History";
import { Outcome } from "./run/Outcome";
import { QuestionDialog } from "./run/QuestionDialog";
import { RealAccount } from "./run/RealAccount";
import { RunBar } from "./run/RunBar";
import { startRun } from "./run/startRun";
import { Holdings } from "./sandbox/Holdings";
import { isKnown, silence } from "./server";
import { StepList } from "./steps/StepList";
import { TokenForm } from "./TokenForm";
import { Top } from "./Top";
import { Traffic } from "./traffic/Traffic";
import { chosen, run, start, view } from "./workbench";

const isTyping = (): boolean =>
  document.activeElement?.matches("input, textarea, select, [contenteditable='true']") ?? false;

const onKey = (event: KeyboardEvent): void => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void startRun();
  }
  if (event.key === "/" && !isTyping()) {
    event.preventDefault();
    if (matchMedia("(max-width: 1100px)").matches) view.value = "steps";
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".rail input")?.focus());
  }
};

export const App = () => {
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  if (!isKnown.value) return <TokenForm />;
  if (!start.value) return <p class="waiting">{silence.value ?? ""}</p>;
  return (
    <div class="page" data-view={view.value}>
      <Top />
      <RealAccount />
      <StepList />
      <main class="form" aria-label="Form of the step">
        <Form />
        {chosen.value?.trigger ? <TriggerBar step={chosen.value} /> : <RunBar />}
      </main>
      <aside class="out" aria-label="What happened" data-has={run.value.begun ? "run" : "nothing"}>
        <Outcome />
        <Traffic />
        <Holdings />
        <History />
      </aside>
      <Dock />
      <QuestionDialog />
    </div>
  );
};
