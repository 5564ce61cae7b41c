/** A piece of content that messages share. */
export interface Snippet {
  name: string;
  value: string;
  /** Seconds since 1970. */
  updatedAt: number;
  /** Whether a message has it: then it cannot be deleted. */
  isInUse: boolean;
}
