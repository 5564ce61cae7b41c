import { Dock } from "./Dock";
import { Form } from "./form/Form";
import { TriggerBar } from "./hooks/TriggerBar";
import { History } from "./run/History";
import { Outcome } from "./run/Outcome";
import { QuestionDialog } from "./run/QuestionDialog";
import { RealAccount } from "./run/RealAccount";
import { RunBar } from "./run/RunBar";
import { Holdings } from "./sandbox/Holdings";
import { isKnown, silence } from "./server";
import { StepList } from "./steps/StepList";
import { TokenForm } from "./TokenForm";
import { Top } from "./Top";
import { Traffic } from "./traffic/Traffic";
import { chosen, run, start } from "./workbench";

export const App = () => {
  if (!isKnown.value) return <TokenForm />;
  if (!start.value) return <p class="waiting">{silence.value ?? ""}</p>;
  return (
    <div class="page">
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
