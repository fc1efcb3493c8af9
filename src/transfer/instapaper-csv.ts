import { listedLabels, readPagesCsv } from "./read-csv.ts";
import type { Reading, ReadOptions } from "./reading.ts";
import { readTime } from "./read-time.ts";

/** Its own folders, which say how far a page is. */
const STATES = ["", "unread", "archive", "starred"];

/** Reads what Instapaper exports: `URL,Title,Selection,Folder,Timestamp,Tags`. */
export function readInstapaperCsv(text: string, options: ReadOptions): Promise<Reading> {
  return readPagesCsv(
    text,
    ({ cell }) => {
      const folder = cell("folder").trim();
      const state = folder.toLowerCase();
      return {
        folder: STATES.includes(state) ? [] : [folder],
        labels: listedLabels(cell("tags"), /,/),
        note: cell("selection").trim(),
        savedAt: readTime(cell("timestamp")),
        isRead: state === "archive",
        isForLater: state === "unread",
        isFavourite: state === "starred",
      };
    },
    options,
  );
}
