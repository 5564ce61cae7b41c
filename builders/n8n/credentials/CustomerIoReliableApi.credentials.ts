import type { ICredentialType, INodeProperties } from "n8n-workflow";
import type { FormInput } from "../../../running/component";
import { icon } from "../form/description";
import { propertyOf } from "../form/property";
import { component } from "../run/builtPackage";
import { credentialName } from "../run/credential";

/** Who has an App API key alone leaves the others empty: none is required by itself. */
const fieldOf = ({ required: _, ...field }: FormInput): INodeProperties => ({
  ...propertyOf(field),
  ...(field.type === "password" && { typeOptions: { password: true } }),
});

const fields = component.connections.find(({ key }) => key === "apiKey")?.inputs ?? [];

/** The keys of an account. The node tests them: see `testCredential`. */
export class CustomerIoReliableApi implements ICredentialType {
  name = credentialName;
  displayName = "Customer.io (Reliable) API";
  icon = icon;
  documentationUrl = "https://docs.customer.io/accounts/settings/managing-credentials/";
  properties: INodeProperties[] = fields.map(fieldOf);
}
