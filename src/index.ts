import { component } from "@prismatic-io/spectral";
import * as actions from "./actions";
import { apiKey, appApiKey } from "./connections";
import * as dataSources from "./dataSources";
import { toActions, toTriggers } from "./perform";
import { toDataSources } from "./toDataSources";
import * as triggers from "./triggers";

export default component({
  key: "customer-io",
  public: false,
  display: {
    label: "Customer.io",
    description: "Manage customers on Customer.io: identify people, track events and call its APIs",
    category: "Application Connectors",
    iconPath: "icon.png",
  },
  actions: toActions(actions),
  triggers: toTriggers(triggers),
  dataSources: toDataSources(dataSources),
  connections: [apiKey, appApiKey],
});
