import { ValidationError } from "../errors";
import { list } from "./fields";

const topicName = /^(?:topic_)?([1-9]\d*)$/;

/** A list of topics of the subscription center, read as their names in attributes: topic_1. */
export const topics = (about: Parameters<typeof list>[0]) => {
  const listed = list(about);
  return {
    ...listed,
    clean: (value: unknown): string[] =>
      listed.clean(typeof value === "number" ? [value] : value).map((entry, at) => {
        const number = topicName.exec(entry)?.[1];
        if (number) return `topic_${number}`;
        throw new ValidationError(
          about.label,
          `entry ${at + 1} is not the ID of a topic, such as 1 or topic_1`,
        );
      }),
  };
};
