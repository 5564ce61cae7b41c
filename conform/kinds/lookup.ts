import type { Asker } from "../asker";
import type { Check } from "../check";
import { fieldsOf } from "../reply";

interface Lookup extends Pick<Check, "question" | "why" | "source" | "does" | "expected" | "settles"> {
  /** The person is there already, with the address. */
  ask: (asker: Asker, person: { id: string; address: string; cioId: string }) => Promise<string>;
}

/** What is read of a new person by the App API. */
export const lookup = ({ ask, ...given }: Lookup): Check => ({
  ...given,
  needs: ["app"],
  ask: async (asker) => {
    const [id, address] = [asker.person(), asker.address()];
    const person = await asker.arrived(id, { email: address });
    return ask(asker, { id, address, cioId: String(fieldsOf(person.identifiers).cio_id) });
  },
});
