import { folders } from "./checks";

/** The file in which a check stands: to be opened by whoever has its name. */
export const fileOfCheck = (name: string): string | undefined => {
  const [folder] = Object.entries(folders).find(([, checks]) => Object.hasOwn(checks, name)) ?? [];
  return folder && `conform/checks/${folder}/${name}.ts`;
};
