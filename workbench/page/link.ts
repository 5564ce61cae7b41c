import type { Values } from "./workbench";

/** What the fragment of an address says. */
export interface Fragment {
  token?: string;
  step?: string;
  form?: Values;
}

const formOf = (text: string | null): Values | undefined => {
  try {
    const read: unknown = JSON.parse(text ?? "");
    return typeof read === "object" && read !== null ? (read as Values) : undefined;
  } catch {
    return undefined;
  }
};

export const readFragment = (hash: string): Fragment => {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const [token, step, form] = [parts.get("token"), parts.get("step"), formOf(parts.get("form"))];
  return { ...(token && { token }), ...(step && { step }), ...(form && { form }) };
};

/** The fragment of a step: its form goes along where it is to be shared. Keys and the token never stand in it. */
export const fragmentOf = (step: string, form?: Values): string => {
  const parts = new URLSearchParams({ step });
  if (form && Object.keys(form).length > 0) parts.set("form", JSON.stringify(form));
  return `#${parts}`;
};

/** Browsers and messengers cut what is longer, in characters. */
export const longestLink = 8_000;
