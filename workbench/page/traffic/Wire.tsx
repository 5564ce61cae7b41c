import { useSignal } from "@preact/signals";
import type { Body } from "../../wire";
import { Copy } from "../Copy";
import { Json } from "../Json";
import type { Attempt } from "../run/shownRun";
import { Scrolled } from "../Scrolled";
import { Tabs } from "../Tabs";
import { past, run } from "../workbench";
import { commandOf } from "./command";
import { curlOf } from "./curl";

const Headers = ({ headers }: { headers: Record<string, string> }) => (
  <dl class="headers">
    {Object.entries(headers).map(([name, value]) => (
      <div key={name}>
        <dt class="k">{name}</dt>
        <dd>{value === "[redacted]" ? <span class="hidden">hidden</span> : value}</dd>
      </div>
    ))}
  </dl>
);

const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const BodyView = ({ body }: { body: Body | undefined }) => {
  if (!body) return <p class="nothing">No body</p>;
  const value = read(body.text);
  const size = body.bytes > body.text.length ? `${body.bytes.toLocaleString("en-US")} bytes in all` : "";
  return (
    <>
      {typeof value === "object" ? <Json value={value} open={5} /> : <pre>{body.text}</pre>}
      {size && <p class="nothing">{size}</p>}
    </>
  );
};

/** What went over the wire in an attempt: its headers and body, without the keys. */
export const Wire = ({ attempt }: { attempt: Attempt }) => {
  const side = useSignal("request");
  const { sent, answered } = attempt;
  const shown = side.value === "request" ? sent : answered;
  const curl = curlOf(sent);
  const ran = past.value.find(({ number }) => number === run.value.begun?.number);
  const command = ran && commandOf(ran.step, ran.inputs);
  return (
    <div class="wire">
      <Tabs
        label="Request and answer"
        tabs={[
          { key: "request", label: "Request" },
          { key: "answer", label: "Answer" },
        ]}
        chosen={side.value}
        onChoose={(key) => {
          side.value = key;
        }}
      >
        {command !== undefined && <Copy text={() => command} label="As step" />}
        {curl !== undefined && <Copy text={() => curl} label="As curl" />}
      </Tabs>
      <Scrolled class="content" label={side.value === "request" ? "Request" : "Answer"}>
        {shown ? (
          <>
            <Headers headers={shown.headers ?? {}} />
            <BodyView body={shown.body} />
          </>
        ) : (
          <p class="nothing">None yet</p>
        )}
      </Scrolled>
    </div>
  );
};
