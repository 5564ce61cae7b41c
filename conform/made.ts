/** What can be made and removed again. */
export type Kind =
  | "person"
  | "suppressed"
  | "object"
  | "segment"
  | "collection"
  | "snippet"
  | "webhook"
  | "address";

/** One thing that a check makes, by the name under which it is found again. */
export interface Made {
  kind: Kind;
  name: string;
  /** Of an object: the number of its type. */
  type?: string;
  /** Of a person whom a search found: it names them whatever their identifiers look like. */
  cioId?: string;
  /** Of a person whose name is an address, whatever it looks like. */
  by?: "email";
  /** Of a thing that Customer.io made without the name that it should have: by it alone it is found again. */
  number?: string;
}

/** The domain of every address: no mail can be delivered to it (RFC 2606). */
export const domain = "conformance.invalid";

/** An attribute that every person of a run has, with its mark: by it they are found again. */
export const markAttribute = "conformance-run";

/** What a run has made, or was about to make when it was written down. */
export interface Ledger {
  add: (made: Made) => void;
  all: () => Made[];
}

/** No two things that are made have one of these in common. */
export const keyOf = ({ kind, name, type = "", number = "" }: Made): string =>
  `${kind} ${type} ${number} ${name}`;

/** `onAdd` is told of each before the request that makes it is sent. */
export const newLedger = (onAdd: (made: Made) => void = () => {}): Ledger => {
  const made = new Map<string, Made>();
  return {
    add: (one) => {
      if (made.has(keyOf(one))) return;
      made.set(keyOf(one), one);
      onAdd(one);
    },
    all: () => [...made.values()],
  };
};
