import type { Reading, ReadOptions } from "./reading.ts";
import { readPagesCsv, splitLabels } from "./read-csv.ts";
import { readTime } from "./read-time.ts";

/** Reads what Pocket exported: `title,url,time_added,tags,status`, labels between bars or commas. */
export function readPocketCsv(text: string, options: ReadOptions): Promise<Reading> {
  return readPagesCsv(
    text,
    ({ cell }) => ({
      folder: [],
      labels: splitLabels(cell("tags"), /[|,]/),
      savedAt: readTime(cell("time_added")),
      isRead: /^archive/i.test(cell("status")),
      isForLater: /^unread$/i.test(cell("status")),
    }),
    options,
  );
}
