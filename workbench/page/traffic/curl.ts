import type { Sent } from "../../wire";
import { quoted } from "./quoted";

/** The keys are those of whoever pastes it, from the environment. */
const credentials: [scheme: string, option: string][] = [
  ["Basic", '-u "$CUSTOMERIO_SITE_ID:$CUSTOMERIO_API_KEY"'],
  ["Bearer", '-H "Authorization: Bearer $CUSTOMERIO_APP_API_KEY"'],
];

/** curl says these itself. */
const own = new Set(["authorization", "content-length", "host", "connection"]);

const isTrack = (url: string): boolean => /^\/api\/v[12]\//.test(new URL(url).pathname);

/** The request as a command; undefined where its body is not whole, for then it would send something else. */
export const curlOf = ({ method, url, headers, body }: Sent): string | undefined => {
  if (body && !body.whole) return undefined;
  const names = Object.keys(headers);
  const isAnonymous = !names.some((name) => name.toLowerCase() === "authorization");
  const credential = credentials[isTrack(url) ? 0 : 1]?.[1] ?? "";
  const lines = [
    `curl -X ${method} ${quoted(url)}`,
    ...(isAnonymous ? [] : [credential]),
    ...Object.entries(headers)
      .filter(([name]) => !own.has(name.toLowerCase()))
      .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body ? [`--data-raw ${quoted(body.text)}`] : []),
  ];
  return lines.join(" \\\n  ");
};
