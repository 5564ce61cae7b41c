import type { Region } from "../accounts";
import type { DropReason } from "../state/moment";

/** Something that was answered as a success but did nothing. */
export interface SilentDrop {
  reason: DropReason;
  /** The value or the field it is about. */
  detail: string;
  region: Region;
  method: string;
  /** As received, with the query. */
  path: string;
  /** Position in a Track v2 batch. */
  batchIndex?: number;
}
