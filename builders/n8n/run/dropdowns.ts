import type { ILoadOptionsFunctions, INodeListSearchResult, INodePropertyOptions } from "n8n-workflow";
import type { DataSource } from "../../../running/component";
import { offered } from "../../../running/offered";
import { component } from "./builtPackage";
import { connectionFrom, credentialName } from "./credential";
import { nodeError } from "./failure";

const optionsOf = async (
  node: ILoadOptionsFunctions,
  dataSource: DataSource,
): Promise<INodePropertyOptions[]> => {
  const connection = connectionFrom(await node.getCredentials(credentialName));
  try {
    const entries = await offered(dataSource, connection);
    return entries.map(({ key, label }) => ({ name: label, value: key }));
  } catch (error) {
    throw nodeError(node.getNode(), error);
  }
};

const byKey = <T>(listFor: (dataSource: DataSource) => T): Record<string, T> =>
  Object.fromEntries(
    Object.values(component.dataSources).map((dataSource) => [dataSource.key, listFor(dataSource)]),
  );

type Load = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;
type Search = (this: ILoadOptionsFunctions, wanted?: string) => Promise<INodeListSearchResult>;

/** The lists that n8n fills from the account, by the name that fields have for them: whole, for several choices. */
export const dropdowns = (): Record<string, Load> =>
  byKey(
    (dataSource) =>
      function () {
        return optionsOf(this, dataSource);
      },
  );

/** The same for one choice, which n8n looks for by what is typed. */
export const searches = (): Record<string, Search> =>
  byKey(
    (dataSource) =>
      async function (wanted = "") {
        const options = await optionsOf(this, dataSource);
        const text = wanted.toLowerCase();
        return { results: options.filter(({ name }) => name.toLowerCase().includes(text)) };
      },
  );
