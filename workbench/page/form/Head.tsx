import type { ShownStep } from "../../wire";
import { Copy } from "../Copy";
import { Icon } from "../Icon";
import { fragmentOf, longestLink } from "../link";
import { view } from "../view";
import { fillForm, start, values } from "../workbench";

const groupOf = (step: ShownStep): string =>
  start.value?.groups.find(({ steps }) => steps.includes(step))?.title ?? "";

const Routes = ({ step }: { step: ShownStep }) => (
  <div class="docs">
    {step.calls.slice(0, 2).map(({ route, docs }) => (
      <a
        key={route}
        class="doc"
        href={docs}
        target="_blank"
        rel="noreferrer"
        aria-label={`${route}, in Customer.io's reference`}
      >
        <code>{route}</code>
        <Icon name="external-link" />
      </a>
    ))}
  </div>
);

/** The address of this step with its form as it is; files make it too long. */
const linkTo = (step: ShownStep): string | undefined => {
  const link = `${location.origin}/${fragmentOf(step.key, values.value)}`;
  return link.length <= longestLink ? link : undefined;
};

/** What the step is, and what can be done with its form. */
export const Head = ({ step }: { step: ShownStep }) => {
  const link = linkTo(step);
  return (
    <>
      <button
        type="button"
        class="picker"
        onClick={() => {
          view.value = "steps";
        }}
      >
        <span>
          <small>{groupOf(step)}</small>
          {step.label}
        </span>
        <Icon name="chevron-down" />
      </button>
      <div class="head">
        <div>
          <h1 tabIndex={-1}>{step.label}</h1>
          <p>{step.description}</p>
        </div>
        <Routes step={step} />
      </div>
      <div class="tools">
        {Object.keys(step.example).length > 0 && (
          <button type="button" class="quiet" onClick={() => fillForm(step.key, step.example)}>
            <Icon name="sparkles" />
            Example
          </button>
        )}
        <button type="button" class="quiet" onClick={() => fillForm(step.key, {})}>
          <Icon name="rotate-ccw" />
          Clear
        </button>
        {link !== undefined && <Copy text={() => link} label="Link" icon="link" />}
        {link === undefined && <span class="more">Too long for a link</span>}
      </div>
      {step.exampleNeeds && start.value?.place.kind === "own" && (
        <p class="needs">{`The example needs what these leave: ${step.exampleNeeds}`}</p>
      )}
    </>
  );
};
