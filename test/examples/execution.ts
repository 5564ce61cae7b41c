import type { Flow, TriggerPayload } from "@prismatic-io/spectral";
import { createCNIContext } from "@prismatic-io/spectral/dist/serverTypes/context";
import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import component from "../../src";
import { recordingLogger } from "../recordingLogger";

export type ConfigVars = NonNullable<NonNullable<Parameters<typeof invokeFlow>[1]>["configVars"]>;

/** What became of one execution. */
export interface Outcome {
  data?: unknown;
  error?: Error;
  errorsLogged: string[];
}

interface Call {
  component: { key: string };
  key: string;
}

/** The platform's side of context.components: it runs the published connector. */
const invoke = ({ component: { key }, key: action }: Call, context: never, values: never): unknown => {
  if (key !== component.key) throw new Error(`No component ${key}`);
  return component.actions[action]?.perform(context, values);
};

interface Execution {
  // biome-ignore lint/suspicious/noExplicitAny: flows of any integration, as the SDK itself takes them
  flow: Flow<any, any, any, any, any, any, any, any>;
  componentRegistry: Parameters<typeof createCNIContext>[1];
  configVars: ConfigVars;
  payload: Partial<TriggerPayload>;
  /** What the context holds besides. */
  context?: object;
}

/** Runs `onExecution` of a flow. How it calls a step is the SDK's own code. */
export const executeFlow = async ({
  flow,
  componentRegistry,
  configVars,
  payload,
  context,
}: Execution): Promise<Outcome> => {
  const log = recordingLogger();
  const { components } = createCNIContext(
    { logger: log.logger, _components: { invoke } } as never,
    componentRegistry,
  );
  const logger = { ...log.logger, section: () => undefined, sectionEnd: () => undefined };
  const outcome = await invokeFlow(flow, {
    configVars,
    context: { logger, components, ...context } as never,
    payload,
  }).then(
    ({ result }) => ({ data: result?.data }),
    (error: Error) => ({ error }),
  );
  return { errorsLogged: log.at("error"), ...outcome };
};
