// A webpack loader for a registry: `export { track } from "./track"` is there a second time, as another step of another
// module. For webpack, a query makes a file another module.
module.exports = (registry) =>
  registry +
  registry.replace(/export \{ (\w+) \} from "(.+)";/g, 'export { $1 as $1Again } from "$2?again";');
