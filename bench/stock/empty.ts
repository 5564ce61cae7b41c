import { component } from "@prismatic-io/spectral";

export default component({
  key: "empty",
  public: false,
  display: { label: "Empty", description: "A component that does nothing", iconPath: "icon.png" },
  actions: {},
  connections: [],
});
