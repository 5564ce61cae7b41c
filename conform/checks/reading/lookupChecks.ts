import { type Asker, jsonOf } from "../../asker";
import type { Check } from "../../check";
import { nameFilter } from "../../kinds/nameFilter";
import { fieldsOf, listOf, type Reply, says, shown } from "../../reply";

interface Lookup {
  question: string;
  why: string;
  source: string;
  does: string;
  expected: string;
  settles?: readonly string[];
  /** A new person has arrived, with an address. */
  ask: (asker: Asker, person: { id: string; address: string; cioId: string }) => Promise<string>;
}

const lookup = ({ ask, ...given }: Lookup): Check => ({
  ...given,
  needs: ["app"],
  ask: async (asker) => {
    const [id, address] = [asker.person(), asker.address()];
    const person = await asker.arrived(id, { email: address });
    return ask(asker, { id, address, cioId: String(fieldsOf(person.identifiers).cio_id) });
  },
});

const found = (reply: Reply): string => `${says(reply)}; ${listOf(jsonOf(reply).results).length} found`;

const encoded = encodeURIComponent;

/** How people are found who are there. */
export const lookupChecks: Record<string, Check> = {
  plusThatIsNotEncoded: {
    question: "Does an address with a + that is not encoded find nobody, without an error?",
    why: "The steps encode every value; the documentation warns those who write their own paths.",
    source: "About Customer.io's APIs: 200 with empty results",
    does: "Creates a person whose address has a +, and looks for it with the + as it is.",
    expected: "200 {results}; 0 found",
    needs: ["app", "emails"],
    ask: async ({ app, addressed, track, there, quiet }) => {
      const address = addressed("one+two");
      await track("PUT", `/v1/customers/${encoded(address)}`, quiet);
      await there(address, "email");
      return found(await app("GET", `/customers?email=${address.replace("@", "%40")}`));
    },
  },
  findByAddress: lookup({
    question: "Does Find People by Email find a new person, in capitals, too?",
    why: "Its form says that they are the same.",
    source: "Track API reference: email is case-insensitive",
    does: "Looks for a person by the address in capitals.",
    expected: "200 {results}; 1 found",
    ask: async ({ attempt, until }, { address }) =>
      found(
        await until(
          async () => (await attempt("findPeopleByEmail", { email: address.toUpperCase() })).reply,
          (reply) => listOf(jsonOf(reply).results).length > 0,
        ),
      ),
  }),
  prefixedCioIdInPath: lookup({
    question: "Does a cio_id in a path of the App API have its prefix?",
    why: "The steps that read people add it.",
    source: "Track API reference: the parameter customer_id",
    does: "Reads a person by cio_ and the cio_id, and by the cio_id alone.",
    expected: "with it 200, without it 404",
    ask: async ({ app }, { cioId }) => {
      const read = async (id: string) =>
        (await app("GET", `/customers/${id}/attributes?id_type=cio_id`)).status;
      return `with it ${await read(`cio_${cioId}`)}, without it ${await read(cioId)}`;
    },
  }),
  addressReadAsId: lookup({
    question: "Is a person who is asked for with the wrong id_type a 404?",
    why: "Identifier Type of the steps that read people chooses it.",
    source: "API Evangelist's notes",
    does: "Reads a person by address as if it was an id.",
    expected: "404 {errors:[{detail,status}]}",
    ask: async ({ app }, { address }) => says(await app("GET", `/customers/${encoded(address)}/attributes`)),
  }),
  manyPeopleUnwrapped: lookup({
    question: "Are the people of Get Many People written without an object customer around each?",
    why: "The step takes both, and hands them on unwrapped.",
    source: "seen live in October 2026; the reference wraps them",
    does: "Reads one person by the route for many.",
    expected: "200 {customers}; not wrapped",
    ask: async ({ app }, { id }) => {
      const reply = await app("POST", "/customers/attributes", { ids: [id] });
      const [first] = listOf(jsonOf(reply).customers);
      const wrapped = first && "customer" in first ? "wrapped" : "not wrapped";
      return `${says(reply)}; ${first ? wrapped : "nobody is found"}`;
    },
  }),
  manyPeopleByPrefixedCioId: lookup({
    question: "Do cio_ids with their prefix find nobody in the route for many people?",
    why: "Get Many People cuts the prefix off.",
    source: "seen live in October 2026",
    does: "Reads one person there by cio_ and the cio_id.",
    expected: "200 {customers}; nobody is found",
    ask: async ({ app }, { cioId }) => {
      const reply = await app("POST", "/customers/attributes?id_type=cio_id", { ids: [`cio_${cioId}`] });
      const people = listOf(jsonOf(reply).customers);
      return `${says(reply)}; ${people.length === 0 ? "nobody is found" : "the person is found"}`;
    },
  }),
  searchByAttribute: lookup({
    question: "Does Search People find somebody by an attribute that is equal?",
    why: "It is what this command removes people by, when it was broken off.",
    source: "App API reference: operators eq and exists",
    does: "Searches for the attribute that all people of this run have, and for a name of one alone.",
    expected: "200 {identifiers,ids,next}; 1 found",
    ask: async (asker, { id }) => {
      const { attempt, identify, name, until } = asker;
      await identify(id, { "conformance-name": name() });
      const filter = nameFilter(asker);
      const reply = await until(
        async () => (await attempt("searchPeople", { filter })).reply,
        (seen) => listOf(jsonOf(seen).identifiers).length > 0,
      );
      return `${says(reply)}; ${listOf(jsonOf(reply).identifiers).length} found`;
    },
  }),
  activitiesOrder: lookup({
    question: "Are activities listed newest first?",
    why: "The trigger New Activity reads until it meets what it knows.",
    source: "seen live in October 2026",
    does: "Sends two events, the second when the first shows, and lists them.",
    expected: "the newest first",
    ask: async ({ step, until, activities }, { id }) => {
      for (const eventName of ["conformance-first", "conformance-second"]) {
        await step("track", { id, eventName });
        await until(
          () => activities(id, "event", eventName),
          (list) => list.length > 0,
        );
      }
      const names = (await activities(id, "event")).map(({ name }) => name);
      return names[0] === "conformance-second" ? "the newest first" : "not the newest first";
    },
  }),
  emptyOptOuts: lookup({
    question: "How are the opt-outs of somebody who has none written?",
    why: "Get Opt-Outs gives an empty list, whichever way it is written.",
    source: "App API reference: optouts",
    does: "Reads those of a new person.",
    expected: "200 {optouts}; []",
    ask: async ({ app }, { id }) => {
      const reply = await app("GET", `/customers/${encoded(id)}/optouts`);
      return `${says(reply)}; ${shown(jsonOf(reply).optouts)}`;
    },
  }),
  preferences: lookup({
    question: "How are the subscription preferences of a person written?",
    why: "Get Subscription Preferences hands the answer on, and its example says what is in it.",
    source: "tests of go-customerio; the operation list has the route alone",
    does: "Reads those of a new person.",
    expected: "200 {customer}; with id, unsubscribed, topics",
    settles: ["preference-answers"],
    ask: async ({ app }, { id }) => {
      const reply = await app("GET", `/customers/${encoded(id)}/subscription_preferences`);
      const customer = fieldsOf(jsonOf(reply).customer);
      const there = ["id", "unsubscribed", "topics"].filter((key) => key in customer);
      return `${says(reply)}; with ${there.join(", ")}`;
    },
  }),
  subscriptionCenterLink: lookup({
    question: "How is the link to the subscription center of a person written?",
    why: "Get Subscription Center Link hands the answer on.",
    source: "tests of go-customerio",
    does: "Asks for that of a new person. The link is not followed and not shown.",
    expected: "200 {token,url}",
    ask: async ({ app }, { id }) => says(await app("GET", `/subscription_center/${encoded(id)}/token`)),
  }),
};
