import type { Handler } from "./call";
import type { DoorName } from "./doors";
import { refusal } from "./refusal";

/** Handlers by route: `"PUT /api/v1/customers/{identifier}": handler`. */
export type RouteTable = Record<string, Handler>;

export interface Endpoint {
  door: DoorName;
  segments: readonly string[];
  handle: Handler;
}

/** The routes behind one door, by method and number of path segments: few enough to try one after the other. */
export type RouteMap = Map<string, Endpoint[]>;

const splitPath = (path: string): string[] => path.split("/");

const shapeKey = (method: string, segments: readonly string[]): string => `${method} ${segments.length}`;

const isPlaceholder = (segment: string): boolean => segment.startsWith("{");

export const addRoutes = (map: RouteMap, door: DoorName, table: RouteTable): void => {
  for (const [route, handle] of Object.entries(table)) {
    const [method = "", path = ""] = route.split(" ");
    const segments = splitPath(path);
    const key = shapeKey(method, segments);
    map.set(key, [...(map.get(key) ?? []), { door, segments, handle }]);
  }
};

// A dot segment is navigation, never an identifier: /customers/../events must not become an event of "..".
const dotSegment = /^(\.|%2e){1,2}$/i;

const fits = (pattern: readonly string[], actual: readonly string[]): boolean =>
  pattern.every((segment, at) => segment === actual[at] || (isPlaceholder(segment) && actual[at] !== ""));

export interface Match {
  endpoint: Endpoint;
  /** Still percent-encoded. */
  segments: readonly string[];
}

export const findRoute = (map: RouteMap, method: string, path: string): Match | undefined => {
  const segments = splitPath(path);
  if (segments.some((segment) => dotSegment.test(segment))) return undefined;
  const endpoint = map
    .get(shapeKey(method, segments))
    ?.find((candidate) => fits(candidate.segments, segments));
  return endpoint && { endpoint, segments };
};

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refusal(400, "the path is not correctly percent-encoded");
  }
};

/** The values of the placeholders, percent-decoded exactly once. Throws a Refusal when they cannot be decoded. */
export const paramsOf = ({ endpoint, segments }: Match): Record<string, string> => {
  const params: Record<string, string> = {};
  endpoint.segments.forEach((segment, at) => {
    if (isPlaceholder(segment)) params[segment.slice(1, -1)] = decode(segments[at] ?? "");
  });
  return params;
};
