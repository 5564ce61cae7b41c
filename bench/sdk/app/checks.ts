import type { AppMethodName } from "../appClient";
import type { Check } from "../check";
import * as activities from "./activities";
import * as collections from "./collections";
import * as exports from "./exports";
import * as imports from "./imports";
import * as messages from "./messages";
import * as metrics from "./metrics";
import * as objects from "./objects";
import * as people from "./people";
import * as segments from "./segments";
import * as sends from "./sends";
import * as setUp from "./setUp";
import * as snippets from "./snippets";
import * as subscriptions from "./subscriptions";
import * as suppressions from "./suppressions";
import * as triggers from "./triggers";

/** What every method whose route a step calls has to show. */
export const appChecks: Record<AppMethodName, readonly Check[]> = {
  ...sends,
  ...people,
  ...activities,
  ...subscriptions,
  ...objects,
  ...segments,
  ...setUp,
  ...metrics,
  ...triggers,
  ...messages,
  ...exports,
  ...imports,
  ...suppressions,
  ...snippets,
  ...collections,
};
