import type { OutgoingHttpHeaders } from "node:http";

export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

export const answer = (
  status: number,
  body: string,
  contentType: string,
  headers: OutgoingHttpHeaders = {},
): Answer => ({
  status,
  headers: { "Content-Type": contentType, "Content-Length": Buffer.byteLength(body), ...headers },
  body,
});

/** A JSON answer. Customer.io ends its bodies with a newline: an empty object is three bytes long. */
export const json = (status: number, value: unknown, headers?: OutgoingHttpHeaders): Answer =>
  answer(status, `${JSON.stringify(value)}\n`, "application/json", headers);

/** What every Track write answers: it means received, not applied. */
export const accepted = json(200, {});

export const noContent: Answer = { status: 204, headers: {}, body: "" };
