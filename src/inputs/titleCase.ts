/** A name of Customer.io as a form shows it: "Add Device" for "add_device". */
export const titleCase = (name: string): string =>
  name
    .split("_")
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(" ");
