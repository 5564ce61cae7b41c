import type { Check } from "../check";
import * as bodies from "./bodies";
import * as content from "./content";
import * as deliveries from "./deliveries";
import * as entities from "./entities";
import * as events from "./events";
import * as forms from "./forms";
import * as limits from "./limits";
import * as merging from "./merging";
import * as objects from "./objects";
import * as people from "./people";
import * as reading from "./reading";
import * as refusals from "./refusals";
import * as regions from "./regions";
import * as segments from "./segments";
import * as sending from "./sending";
import * as suppression from "./suppression";

/** The folders with their checks, in the order in which the questions are listed. */
export const folders: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  people,
  suppression,
  merging,
  events,
  limits,
  bodies,
  entities,
  forms,
  deliveries,
  segments,
  objects,
  reading,
  content,
  sending,
  regions,
  refusals,
};

/** Every check by its name, in that order. */
export const checks: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.values(folders).flatMap((folder) => Object.entries(folder)),
);
