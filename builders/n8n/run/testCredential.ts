import type { ICredentialTestFunction } from "n8n-workflow";
import { performStep } from "../../../running/performStep";
import { component } from "./builtPackage";
import { connectionFrom } from "./credential";

interface Trial {
  present: boolean;
  works?: boolean;
  message: string;
}

/**
 * Tries the keys of a credential by the step Test Connection: in the account's region, without following a redirect,
 * which n8n's own test of a credential would do with the keys.
 */
export const testCredential: ICredentialTestFunction = async ({ data = {} }) => {
  const step = component.actions.testConnection;
  if (!step) throw new Error("the built package has no step testConnection");
  try {
    const trials = await performStep(step, {}, connectionFrom(data));
    const given = Object.values(trials as Record<string, Trial>).filter(({ present }) => present);
    const isFine = given.length > 0 && given.every(({ works }) => works);
    const told = given.filter(({ works }) => isFine || !works).map(({ message }) => message);
    return {
      status: isFine ? "OK" : "Error",
      message: told.join(". ") || "No key is filled in",
    };
  } catch (error) {
    return { status: "Error", message: error instanceof Error ? error.message : String(error) };
  }
};
