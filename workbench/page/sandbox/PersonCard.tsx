import type { HeldEvent, HeldPerson } from "../../wire";

const shortValue = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const shortData = (data: unknown): string =>
  Object.values((data ?? {}) as object)
    .map(shortValue)
    .join(", ");

const kindName = ({ type }: HeldEvent): string => (type === "event" ? "" : `${type} view `);

const Events = ({ events }: { events: HeldEvent[] }) => (
  <ul class="events" aria-label="Events">
    {events.slice(0, 20).map((event, at) => (
      <li key={at} class={event.isNew ? "new" : ""}>
        <code>{event.name}</code>
        <span>{`${kindName(event)}${shortData(event.data)}`}</span>
        {event.isNew && <b>now</b>}
      </li>
    ))}
  </ul>
);

/** One person as Customer.io holds them. */
export const PersonCard = ({ person, isOpen }: { person: HeldPerson; isOpen: boolean }) => (
  <details class={`person-card ${person.isNew ? "is-new" : ""}`} open={isOpen}>
    <summary class="person">
      <span class="avatar" aria-hidden="true">
        {person.name.slice(0, 1).toUpperCase()}
      </span>
      <span class="who">
        <b>{person.name}</b>
        <span>{person.email ?? (person.unsubscribed ? "unsubscribed" : "")}</span>
      </span>
      {person.segments.slice(0, 2).map(({ name, isNew }) => (
        <span key={name} class={isNew ? "tag new" : "tag"}>
          {name}
        </span>
      ))}
      {person.isNew && <b class="now">new</b>}
    </summary>
    {person.attributes.length > 0 && (
      <dl class="attributes">
        {person.attributes.map(({ name, value, isNew }) => (
          <div key={name} class={isNew ? "new" : ""}>
            <dt>{name}</dt>
            <dd>{shortValue(value)}</dd>
          </div>
        ))}
      </dl>
    )}
    {person.events.length > 0 && <Events events={person.events} />}
    {person.devices.map(({ token, platform, isNew }) => (
      <p key={token} class={isNew ? "extra new" : "extra"}>
        {`${platform} device `}
        <code>{token}</code>
      </p>
    ))}
    {person.objects.map(({ name, isNew }) => (
      <p key={name} class={isNew ? "extra new" : "extra"}>
        {"object "}
        <code>{name}</code>
      </p>
    ))}
  </details>
);
