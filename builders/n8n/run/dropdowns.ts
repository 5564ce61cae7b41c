import type { ILoadOptionsFunctions, INodePropertyOptions } from "n8n-workflow";
import { offered } from "../../../running/offered";
import { component } from "./builtPackage";
import { connectionFrom, credentialName } from "./credential";
import { nodeError } from "./failure";

type Load = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** The lists that n8n fills from the account, by the name that fields have for them. */
export const dropdowns = (): Record<string, Load> =>
  Object.fromEntries(
    Object.values(component.dataSources).map((dataSource): [string, Load] => [
      dataSource.key,
      async function () {
        const connection = connectionFrom(await this.getCredentials(credentialName));
        try {
          const entries = await offered(dataSource, connection);
          return entries.map(({ key, label }) => ({ name: label, value: key }));
        } catch (error) {
          throw nodeError(this.getNode(), error);
        }
      },
    ]),
  );
