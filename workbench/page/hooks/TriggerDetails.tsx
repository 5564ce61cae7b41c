import type { TriggerOutcome } from "../../wire";
import { Json } from "../Json";

const rowsOf = ({ request, isGenuine, branch, status, deployed }: TriggerOutcome): [string, string][] => {
  const all: [string, string | undefined][] = [
    ["Signature", isGenuine === undefined ? undefined : isGenuine ? "accepted" : "refused"],
    ["Branch", branch],
    ["Answered", status?.toString()],
    ["Webhooks set up", deployed?.toString()],
    [
      "X-CIO-Timestamp",
      request && `${request.timestamp}, ${new Date(request.timestamp * 1000).toISOString()}`,
    ],
    ["X-CIO-Signature", request?.signature],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as [string, string]]));
};

/** What a trigger made of what it was told, and what is kept of its flow. */
export const TriggerDetails = ({ outcome }: { outcome: TriggerOutcome }) => {
  const { request, state } = outcome;
  return (
    <div class="trigger-details">
      <dl>
        {rowsOf(outcome).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {request && (
        <details>
          <summary>Request</summary>
          <div class="tree">
            <Json value={JSON.parse(request.body)} open={3} />
          </div>
        </details>
      )}
      {Object.keys(state).length > 0 && (
        <details>
          <summary>State of the flow</summary>
          <div class="tree">
            <Json value={state} open={3} />
          </div>
        </details>
      )}
    </div>
  );
};
