import type { ServerResponse } from "node:http";
import type { Answer } from "./answer";
import type { Fault } from "./faults";

export const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, headers);
  response.end(body);
};

const trickleMilliseconds = 50;

const trickle = (response: ServerResponse, { status }: Answer): void => {
  response.writeHead(status < 300 ? status : 200, { "Content-Type": "application/json" });
  response.write("{");
  const drip = setInterval(() => response.write(" "), trickleMilliseconds);
  response.on("close", () => clearInterval(drip));
};

const sendHalf = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, headers);
  response.write(body.slice(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
};

type Misdeed = (response: ServerResponse, wrong: Answer) => void;

const misdeeds: readonly [when: (fault: Fault) => boolean, misdeed: Misdeed][] = [
  [({ reset }) => reset === true, (response) => response.socket?.resetAndDestroy()],
  [({ hang }) => hang === true, () => {}],
  [({ trickle: slow }) => slow === true, trickle],
  [({ halfBody }) => halfBody === true, sendHalf],
];

/** Carries out a fault on the connection; those that only change the answer send it. */
export const misbehave = (fault: Fault, response: ServerResponse, wrong: Answer): void => {
  const misdeed = misdeeds.find(([when]) => when(fault))?.[1] ?? send;
  misdeed(response, wrong);
};
