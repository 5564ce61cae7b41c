import { step } from "../../perform";
import { testApp } from "./testApp";
import { testTrack } from "./testTrack";

export const testConnection = step({
  label: "Test Connection",
  description:
    "Find out which keys of the connection work, in which region, and what is wrong with the others",
  inputs: {},
  run: async (client, _, { connection: { fields }, clientWith }) => {
    const keys = { fields, client, clientWith };
    return { data: { track: await testTrack(keys), app: await testApp(keys) } };
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
