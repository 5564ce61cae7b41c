import { Icon } from "../Icon";
import { type Attempt, type Exchange, isRunning } from "../run/shownRun";
import { run } from "../workbench";
import { Wire } from "./Wire";

const reasons: Record<number, string> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No content",
  301: "Moved",
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  408: "Timed out",
  413: "Too large",
  422: "Not processed",
  429: "Too many requests",
  500: "Internal error",
  502: "Bad gateway",
  503: "Unavailable",
  504: "Gateway timed out",
};

const kindOf = ({ answered }: Attempt): string => {
  if (!answered) return "";
  const { status = 0 } = answered;
  if (status >= 200 && status < 300) return "good";
  return status >= 400 && status < 500 && status !== 429 && status !== 408 ? "bad" : "warn";
};

const noteOf = ({ answered }: Attempt): string => {
  if (!answered) return "waiting for the answer";
  if (answered.note !== undefined) return answered.note;
  if (answered.status === undefined) return `no whole answer: ${answered.code}`;
  return reasons[answered.status] ?? "";
};

const AttemptLine = ({ attempt }: { attempt: Attempt }) => (
  <>
    {attempt.sent.attempt > 1 && (
      <li class="wait">
        <Icon name="timer" />
        {`waited ${(attempt.sent.waited / 1000).toFixed(1)} s`}
      </li>
    )}
    <li class={`attempt ${kindOf(attempt)}`}>
      <span class="n">{attempt.sent.attempt}</span>
      <span class="status">{attempt.answered ? (attempt.answered.status ?? "none") : "..."}</span>
      <span class="note">{noteOf(attempt)}</span>
      <span class="ms">{attempt.answered ? `${Math.round(attempt.answered.took)} ms` : ""}</span>
    </li>
  </>
);

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

const ExchangeView = ({ exchange, isOpen }: { exchange: Exchange; isOpen: boolean }) => {
  const [first] = exchange.attempts;
  if (!first) return null;
  const { method, url } = first.sent;
  return (
    <details class="exchange-box" open={isOpen}>
      <summary class="exchange">
        <span class="method">{method}</span>
        <code title={url}>{pathOf(url)}</code>
        <span class="ms">{exchange.attempts.at(-1)?.answered?.status ?? ""}</span>
      </summary>
      <ol class="attempts">
        {exchange.attempts.map((attempt) => (
          <AttemptLine key={attempt.sent.attempt} attempt={attempt} />
        ))}
      </ol>
      <Wire attempt={exchange.attempts.at(-1) ?? first} />
    </details>
  );
};

/** Every request of the run, as it happens. */
export const Traffic = () => {
  const { exchanges, sent, begun } = run.value;
  const hidden = sent - exchanges.length;
  const isLive = isRunning(run.value);
  return (
    <section class="card traffic" aria-label="HTTP traffic">
      <h2>
        HTTP traffic
        {begun && (
          <span class="live">
            <span class={isLive ? "dot" : "dot still"} />
            {isLive ? "live" : `${sent} ${sent === 1 ? "request" : "requests"}`}
          </span>
        )}
      </h2>
      {exchanges.length === 0 && (
        <p class="nothing">
          {begun && !isLive ? "Nothing was sent" : "Requests appear here while a step runs"}
        </p>
      )}
      {hidden > 0 && <p class="nothing">{`${hidden} earlier ones are not shown`}</p>}
      {exchanges.map((exchange, at) => (
        <ExchangeView key={exchange.number} exchange={exchange} isOpen={at === exchanges.length - 1} />
      ))}
    </section>
  );
};
