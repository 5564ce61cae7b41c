import { OperationHandlerResult } from "@trayio/cdk-dsl/connector/operation/OperationHandler";
import { OperationHandlerTestSetup } from "@trayio/cdk-dsl/connector/operation/OperationHandlerTest";
import "@trayio/cdk-runtime/connector/operation/OperationHandlerTestRunner";
import { ada, exampleFile, preparationOf } from "../../../demo/firstCommand";
import { loadComponent } from "../../../running/component";
import { trayInput } from "./trayInput";
import { useSandbox } from "./useSandbox";
import { operation } from "./written";

const component = loadComponent();

const failureOf = (result: OperationHandlerResult<unknown>): string | undefined =>
  result.isSuccess ? undefined : result.error.message;

const cio = useSandbox();

for (const step of Object.values(component.actions))
  OperationHandlerTestSetup.configureHandlerTest(operation(step.key), (test) =>
    test
      .usingHandlerContext("test")
      .nothingBeforeAll()
      .testCase("runs in the kit with the inputs of the step's first command", (run) =>
        run
          .given(async (context, _, invoke) => {
            cio.enter(context);
            const { steps, deliveryId } = preparationOf(component, step);
            cio.sandbox.publish(exampleFile.url, exampleFile.text);
            for (const before of steps)
              expect(await invoke(operation(before.key))(trayInput(before))).toMatchObject({
                isSuccess: true,
              });
            if (deliveryId !== undefined) cio.sandbox.deliver(ada, { id: deliveryId });
            cio.sandbox.requests.length = 0;
            return OperationHandlerResult.success({});
          })
          .when(() => trayInput(step))
          .then(({ output }) => {
            expect(failureOf(output)).toBeUndefined();
            expect(cio.sandbox.requests).not.toHaveLength(0);
          })
          .finallyDoNothing(),
      )
      .nothingAfterAll(),
  );

for (const { key } of Object.values(component.dataSources))
  OperationHandlerTestSetup.configureHandlerTest(operation(key), (test) =>
    test
      .usingHandlerContext("test")
      .nothingBeforeAll()
      .testCase("lists texts and values", (run) =>
        run
          .given(async (context) => {
            cio.enter(context);
            return OperationHandlerResult.success({});
          })
          .when(() => ({}))
          .then(({ output }) => {
            const { result } = OperationHandlerResult.getSuccessfulValueOrFail(output) as {
              result: unknown[];
            };
            expect(result).toEqual(
              result.map(() => ({ text: expect.any(String), value: expect.any(String) })),
            );
            expect(cio.sandbox.requests).not.toHaveLength(0);
          })
          .finallyDoNothing(),
      )
      .nothingAfterAll(),
  );
