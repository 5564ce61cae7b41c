import { type Call, callsFor, doubts, ids, type Member, memberIdType, membersOf } from "../../inputs/members";
import { operation } from "../../operation";
import { call, step } from "../../perform";
import { isPlainObject } from "../../values/pairs";
import { asCompared } from "../../values/personId";

/** People that one request may ask for: App API reference. */
const mostInOneCall = 100;

const ada = {
  id: "ada-1815",
  identifiers: { id: "ada-1815", email: "ada@example.com", cio_id: "a3000001" },
  attributes: { plan: "pro" },
  timestamps: { plan: 1795167000 },
  unsubscribed: false,
  devices: [],
};

const getAttributes = operation({
  label: "Get Attributes of People",
  description: "Get the attributes of up to 100 people",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPeopleById",
  api: "app",
  route: "POST /v1/customers/attributes",
  inputs: { ids },
  options: { idType: memberIdType },
  query: ({ idType }) => ({ id_type: idType }),
  body: ({ ids }) => ({ ids }),
  needs: "customers",
  reads: true,
  repeatable: true,
  example: { customers: [ada] },
});

type Customer = Record<string, unknown>;

/** The reference has each customer within `customer`; what was seen in October 2026 has none around them. */
const customersIn = (answer: unknown): Customer[] => {
  const { customers } = answer as { customers: unknown[] };
  return customers
    .filter(isPlainObject)
    .map((entry) => (isPlainObject(entry.customer) ? entry.customer : entry));
};

/** Two that are the same to Customer.io name one person. */
const identityOf = ({ type, id }: Pick<Member, "type" | "id">): string => `${type} ${asCompared(type, id)}`;

const foundBy = (type: Member["type"], customer: Customer): [string, Customer][] => {
  const { identifiers } = customer;
  const name = isPlainObject(identifiers) ? identifiers[type] : undefined;
  const id = name ?? (type === "id" ? customer.id : undefined);
  return typeof id === "string" || typeof id === "number"
    ? [[identityOf({ type, id: String(id) }), customer]]
    : [];
};

export const getManyPeople = step({
  label: "Get Many People",
  description: "Get the attributes of any number of people whose identifiers are known",
  inputs: { ids, idType: memberIdType },
  calls: [getAttributes],
  run: async (client, values, { warn }) => {
    const members = membersOf(values.ids, values.idType);
    const warnings = doubts(members, values.idType);
    for (const warning of warnings) warn(warning);
    const people = new Map<string, Customer>();
    const ask = async ({ type, members }: Call): Promise<void> => {
      const asked = { ids: members.map(({ id }) => id), idType: type };
      const answer = await call(client, getAttributes, asked, { patient: true });
      for (const customer of customersIn(answer))
        for (const [name, one] of foundBy(type, customer)) people.set(name, one);
    };
    for (const one of callsFor(members, mostInOneCall)) await ask(one);
    return {
      data: {
        customers: members.flatMap((member) => people.get(identityOf(member)) ?? []),
        missing: members.filter((member) => !people.has(identityOf(member))).map(({ given }) => given),
        ...(warnings.length > 0 && { warnings }),
      },
    };
  },
  reads: true,
  example: { customers: [ada], missing: ["nobody"] },
});
