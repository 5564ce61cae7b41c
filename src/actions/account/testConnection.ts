import { operation } from "../../operation";
import { step } from "../../perform";
import { findRegion } from "./findRegion";
import { testApp } from "./testApp";
import { testTrack } from "./testTrack";

/** Which workspaces an App API key is for: whoever may ask has a right key. */
const listWorkspaces = operation({
  label: "List Workspaces",
  description: "List the workspaces of the account",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listWorkspaces",
  api: "app",
  route: "GET /v1/workspaces",
  inputs: {},
  example: { workspaces: [{ id: 123456, name: "Production" }] },
});

export const testConnection = step({
  label: "Test Connection",
  description:
    "Find out which keys of the connection work, in which region, and what is wrong with the others",
  inputs: {},
  calls: [findRegion, listWorkspaces],
  run: async (client, _, { connection: { fields } }) => {
    const trial = { fields, client };
    return { data: { track: await testTrack(trial), app: await testApp(trial) } };
  },
  example: {
    track: {
      present: true,
      works: true,
      region: "EU",
      workspaceId: 123456,
      message: "The Track API key and Site ID work. The account is in the EU",
    },
    app: {
      present: true,
      works: true,
      region: "EU",
      workspaces: [{ id: 123456, name: "Production" }],
      message: "The App API key works. The account is in the EU",
    },
  },
  reads: true,
});
