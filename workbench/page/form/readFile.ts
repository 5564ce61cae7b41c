export interface ReadFile {
  name: string;
  type: string;
  text: string;
  base64: string;
}

/** A file that was chosen or dropped, with what is in it. */
export const readFile = async (file: File): Promise<ReadFile> => {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return {
    name: file.name,
    type: file.type || "application/octet-stream",
    text: await file.text(),
    base64: address.slice(address.indexOf(",") + 1),
  };
};
