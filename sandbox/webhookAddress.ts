import { isOnThisMachine } from "./http/postEvent";

/** The address of `--webhook`. Throws where events could not go there. */
export const webhookAddress = (text: string): string => {
  const isAddress = URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
  if (isAddress && isOnThisMachine(text)) return text;
  throw new Error("--webhook takes an address on this machine, such as http://127.0.0.1:8080/hook");
};
