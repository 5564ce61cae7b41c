/** Times in seconds since 1970. */
export interface ExportRecord {
  id: number;
  type: "customers" | "deliveries";
  description: string;
  /** The request as it was sent. */
  sent: Record<string, unknown>;
  status: "pending" | "done" | "failed";
  createdAt: number;
  updatedAt: number;
  /** The lines below the header; 0 until it is done. */
  total: number;
  downloads: number;
  /** The file, with its header. */
  text: string;
  /** Signatures of the links that were given out, and when each expires. */
  links: Map<string, number>;
}

/** An export as tests see it. */
export type StoredExport = Omit<ExportRecord, "links">;

export const copyExport = ({ links: _, ...one }: ExportRecord): StoredExport => structuredClone(one);
