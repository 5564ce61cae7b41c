import type { Asker } from "../asker";

/** An event of the check's person, as an entity of exactly so many bytes. */
export const eventOfBytes = ({ person }: Asker, bytes: number) => {
  const entity = (text: string) => ({
    type: "person",
    action: "event",
    identifiers: { id: person() },
    name: "conformance-large",
    attributes: { text },
  });
  return entity("x".repeat(bytes - JSON.stringify(entity("")).length));
};
