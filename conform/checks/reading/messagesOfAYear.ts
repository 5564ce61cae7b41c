import type { Check } from "../../check";
import { says } from "../../reply";

/** More than the six months that a query of messages may span, in seconds. */
const year = 31_536_000;

export const messagesOfAYear: Check = {
  question: "Is a list of messages of a whole year refused?",
  why: "List Messages says that six months are the most.",
  source: "App API limits: at most six months",
  does: "Lists one message of the last year.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["message-spans"],
  ask: async ({ app, seconds }) =>
    says(await app("GET", `/messages?limit=1&start_ts=${seconds() - year}&end_ts=${seconds()}`)),
};
