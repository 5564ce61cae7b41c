import { useSignal } from "@preact/signals";
import type { HeldThing, Holds, Section } from "../../wire";
import { Json } from "../Json";
import { Tabs } from "../Tabs";
import { holds, start } from "../workbench";
import { PersonCard } from "./PersonCard";

type Kind = Exclude<keyof Holds, "people" | "gone">;

/** Those that hold nothing are left out, but for two. */
const always: Kind[] = ["segments", "silent"];

const kinds: [kind: Kind, label: string, empty: string][] = [
  ["segments", "Segments", "No segment"],
  ["objects", "Objects", "No object"],
  ["events", "Anonymous events", "No event of nobody known"],
  ["deliveries", "Deliveries", "No message was sent"],
  ["broadcasts", "Broadcasts", "No broadcast was triggered"],
  ["metrics", "Metrics", "No metric was reported"],
  ["silent", "Silent", "Nothing was accepted without effect"],
];

const Things = ({ section, empty }: { section: Section<HeldThing>; empty: string }) =>
  section.shown.length === 0 ? (
    <p class="nothing">{empty}</p>
  ) : (
    <ul class="things">
      {section.shown.map(({ title, detail, value, isNew }, at) => (
        <li key={at} class={isNew ? "new" : ""}>
          <details>
            <summary>
              <code>{title}</code>
              <span>{detail}</span>
              {isNew && <b>now</b>}
            </summary>
            {value !== undefined && <Json value={value} />}
          </details>
        </li>
      ))}
    </ul>
  );

const People = ({ held }: { held: Holds }) => (
  <>
    {held.gone.length > 0 && (
      <p class="gone">
        Gone: <code>{held.gone.slice(0, 20).join(", ")}</code>
      </p>
    )}
    {held.people.total === 0 && <p class="nothing">Nobody</p>}
    {held.people.shown.map((person, at) => (
      <PersonCard key={person.name} person={person} isOpen={at === 0} />
    ))}
    {held.people.total > held.people.shown.length && (
      <p class="nothing">{`${held.people.total - held.people.shown.length} more`}</p>
    )}
  </>
);

/** What Customer.io holds after the last run; what that changed is marked. */
export const Holdings = () => {
  const chosen = useSignal("people");
  const held = holds.value;
  if (!held)
    return start.value?.place.kind === "real" ? (
      <section class="card holds" aria-label="What Customer.io holds">
        <p class="nothing">
          What a real account holds cannot be shown here: a Track API key may write, but not read.
        </p>
      </section>
    ) : null;
  const kind = kinds.find(([key]) => key === chosen.value);
  return (
    <section class="card holds" aria-label="What Customer.io holds">
      <Tabs
        label="What Customer.io holds"
        tabs={[
          { key: "people", label: "People", count: held.people.total },
          ...kinds
            .filter(([key]) => always.includes(key) || held[key].total > 0)
            .map(([key, label]) => ({
              key,
              label,
              count: held[key].total,
              isWarning: key === "silent",
            })),
        ]}
        chosen={chosen.value}
        onChoose={(key) => {
          chosen.value = key;
        }}
      />
      {kind ? <Things section={held[kind[0]]} empty={kind[2]} /> : <People held={held} />}
    </section>
  );
};
