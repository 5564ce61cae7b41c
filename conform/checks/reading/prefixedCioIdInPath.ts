import { lookup } from "../../kinds/lookup";

export const prefixedCioIdInPath = lookup({
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
});
