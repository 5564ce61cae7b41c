import * as registry from "../../../src/actions";
import { callsOf, type RegistryEntry } from "../../../src/perform";

const verbs: Record<string, string> = {
  get: "GET",
  post: "POST",
  postForm: "POST",
  put: "PUT",
  destroy: "DELETE",
};

const isAsking = (source: string): boolean => source.includes("this.request.");

/** The SDK puts the beginning of some paths together in a method of its own. */
const resource = /(\$\{)?this\.resourceBase\('(\w+)', \w+\)\}?/g;

const written = (source: string): string =>
  source.replace(resource, (_, isInside: string | undefined, name: string) => {
    const path = `\${this.apiRoot}/${name}/{}`;
    return isInside === undefined ? `\`${path}\`` : path;
  });

const called = /this\.request\.(\w+)\(`\$\{this\.apiRoot\}([^`]*)`/;

/**
 * `GET /v1/segments/{}`: read in the source of a method, as one that is never called shows its route in no other way.
 * Empty where it cannot be read.
 */
const routeIn = (source: string): string => {
  const [, verb = "", template = ""] = called.exec(written(source)) ?? [];
  const [path = ""] = template.split("?");
  const method = verbs[verb];
  return method === undefined
    ? ""
    : `${method} /v1${path.replace(/\$\{query\}$/, "").replace(/\$\{[^}]*\}/g, "{}")}`;
};

/** The routes of those methods of a client that make a request, by name. */
export const routesOf = (client: object, methods: readonly string[]): Map<string, string> =>
  new Map(
    methods
      .map((method) => [method, String(Reflect.get(client, method))] as const)
      .filter(([, source]) => isAsking(source))
      .map(([method, source]) => [method, routeIn(source)]),
  );

/** Every route of the App API that a step calls. */
export const routesOfSteps = (): Set<string> =>
  new Set(
    Object.values<RegistryEntry>(registry)
      .flatMap(callsOf)
      .filter(({ api }) => api === "app")
      .map(({ route }) => route.replace(/\{\w+\}/g, "{}")),
  );

/** Whether a request has a route: `GET /v1/segments/7?limit=1` has `GET /v1/segments/{}`. */
export const hasRoute = (request: string, route: string): boolean => {
  const [asked = ""] = request.split("?");
  const [parts, names] = [asked.split("/"), route.split("/")];
  return parts.length === names.length && names.every((name, at) => name === "{}" || name === parts[at]);
};
