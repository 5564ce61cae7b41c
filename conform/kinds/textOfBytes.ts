/** An object with a text, of exactly so many bytes. */
export const textOfBytes = (bytes: number): { text: string } => ({
  text: "x".repeat(bytes - '{"text":""}'.length),
});
