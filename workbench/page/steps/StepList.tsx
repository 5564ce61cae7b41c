import { useSignal } from "@preact/signals";
import type { ShownStep, Start } from "../../wire";
import { Icon } from "../Icon";
import { chosenKey, start } from "../workbench";
import { choose } from "./choose";
import { iconOf } from "./icons";

type Group = Start["groups"][number];

const isMeant = ({ label, description, key }: ShownStep, title: string, wanted: string): boolean =>
  `${label} ${description} ${key} ${title}`.toLowerCase().includes(wanted);

/** The steps that a search leaves; all of them without one. */
const found = (groups: Group[], text: string): Group[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ title, steps }) => ({
      title,
      steps: steps.filter((step) => words.every((word) => isMeant(step, title, word))),
    }))
    .filter(({ steps }) => steps.length > 0);
};

/** Moves the focus among what can be chosen, as the arrows say. */
const walk = (event: KeyboardEvent): void => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const places = [
    ...document.querySelectorAll<HTMLElement>(".rail input, .rail summary, .rail [open] .step"),
  ];
  const at = places.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  places[Math.min(Math.max(at + by, 0), places.length - 1)]?.focus();
};

const ResourceSteps = ({ title, steps, isOpen }: Group & { isOpen: boolean }) => (
  <details class="group" open={isOpen}>
    <summary>
      <Icon name={iconOf(title)} />
      <span>{title}</span>
      <span class="count">{steps.length}</span>
    </summary>
    {steps.map(({ key, label }) => (
      <a
        key={key}
        class="step"
        href={`#step=${key}`}
        title={label}
        aria-current={chosenKey.value === key ? "page" : undefined}
        onClick={(event) => {
          event.preventDefault();
          choose(key);
        }}
      >
        {label}
      </a>
    ))}
  </details>
);

export const StepList = () => {
  const search = useSignal("");
  const groups = found(start.value?.groups ?? [], search.value);
  const isChosen = ({ steps }: Group) => steps.some(({ key }) => key === chosenKey.value);
  const pick = (event: KeyboardEvent): void => {
    const [first] = groups.flatMap(({ steps }) => steps);
    if (event.key === "Enter" && first) choose(first.key);
    if (event.key === "Escape") search.value = "";
  };
  return (
    <nav class="rail" aria-label="Steps" onKeyDown={walk}>
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          placeholder="Find a step"
          aria-label="Find a step"
          value={search.value}
          onInput={(event) => {
            search.value = event.currentTarget.value;
          }}
          onKeyDown={pick}
        />
        <kbd>/</kbd>
      </div>
      <div class="scroll">
        {groups.map((group) => (
          <ResourceSteps key={group.title} {...group} isOpen={search.value !== "" || isChosen(group)} />
        ))}
        <p class="nothing" role="status">
          {groups.length === 0 ? "No step is called that" : ""}
        </p>
      </div>
    </nav>
  );
};
