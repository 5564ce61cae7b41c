import type { ActionLogger } from "@prismatic-io/spectral";
import { ComponentTestHarness } from "@prismatic-io/spectral/dist/testing";
import type { Trigger } from "../running/component";
import { pollingFlow } from "../running/pollingFlow";
import { type Fault, type Sandbox, type SandboxOptions, startSandbox } from "../sandbox/sandbox";
import component from "../src";
import { recordingLogger } from "./recordingLogger";

const harness = new ComponentTestHarness(component);

/** HTTP inputs that retry without waiting, for faults that carry no Retry-After. */
export const atOnce = { retryDelayMS: "0", useExponentialBackoff: "false" };

type Inputs = Record<string, unknown>;

interface StepRun {
  /** Fields of the connection besides the credentials and the address. */
  connection?: Inputs;
  /** The platform's own debug mode. */
  debug?: boolean;
}

/**
 * A sandbox for the tests of a file, and the published component pointed at it. Each test has a fresh state, and keys
 * that the process has never seen: what is kept for a credential, as its pace, does not reach the next test.
 */
export const useSandbox = (options: Pick<SandboxOptions, "now"> = {}) => {
  let sandbox: Sandbox;
  let log = recordingLogger();

  beforeAll(async () => {
    sandbox = await startSandbox(options);
  });
  beforeEach(() => {
    sandbox.reset();
    sandbox.renewKeys();
    log = recordingLogger();
  });
  afterAll(() => sandbox.close());

  const connection = (fields: Inputs = {}) => ({
    key: "apiKey",
    configVarKey: "Customer.io",
    fields: {
      siteId: sandbox.account.siteId,
      apiKey: sandbox.account.apiKey,
      appApiKey: sandbox.account.appApiKey,
      baseUrl: sandbox.us.url,
      ...fields,
    },
  });

  /** Runs a step as the platform does: inputs left out hold what the form holds. Resolves with `data`. */
  const runWhole = async (
    action: string,
    inputs: Inputs,
    { connection: fields, debug = false }: StepRun = {},
  ) =>
    harness.action(
      action,
      { [action.startsWith("rawRequest") ? "connection" : "cioConnection"]: connection(fields), ...inputs },
      { logger: log.logger, ...(debug && { globalDebug: true }) } as never,
    );

  return {
    run: async (action: string, inputs: Inputs, options?: StepRun): Promise<unknown> =>
      (await runWhole(action, inputs, options))?.data,
    runWhole,
    /** Runs a step with a logger of its own. */
    runWith: (action: string, inputs: Inputs, logger: ActionLogger) =>
      harness.action(action, { cioConnection: connection(), ...inputs }, { logger } as never),
    /** The error of a step that must fail. */
    failure: async (
      action: string,
      inputs: Inputs,
      options?: StepRun,
    ): Promise<Error & Record<string, unknown>> => {
      const outcome = await runWhole(action, inputs, options).then(
        () => new Error(`${action} succeeded`),
        (error: unknown) => error,
      );
      return outcome as Error & Record<string, unknown>;
    },
    /** What a dropdown offers; `fields` are those of the connection besides the credentials and the address. */
    offered: async (dataSource: string, fields: Inputs = {}): Promise<unknown> => {
      const context = { logger: log.logger } as never;
      return (await harness.dataSource(dataSource, { connection: connection(fields) }, context)).result;
    },
    /** A flow with a trigger that polls; `poll` is a run of its schedule now. */
    flow: (key: string, given: Inputs = {}) => {
      let inputs = given;
      const trigger = component.triggers[key] as unknown as Trigger;
      const flow = pollingFlow(
        trigger,
        () => inputs,
        () => connection() as never,
        (level, text) => log.lines.push({ level, text }),
      );
      return {
        poll: () => flow.poll(sandbox.now()),
        /** Somebody changes the inputs. */
        configure: (changed: Inputs) => {
          inputs = changed;
        },
        get kept() {
          return flow.kept;
        },
      };
    },
    connection,
    fail: (fault: Fault) => sandbox.fail(fault),
    get sandbox() {
      return sandbox;
    },
    get account() {
      return sandbox.account;
    },
    get requests() {
      return sandbox.requests;
    },
    /** The JSON body of the last request. */
    get sent(): unknown {
      return JSON.parse(sandbox.requests.at(-1)?.body.toString("utf8") ?? "null");
    },
    get log() {
      return log;
    },
    person: (identifier: string) => sandbox.person(identifier),
  };
};
