import { readPagesCsv, splitLabels } from "./read-csv.ts";
import type { Reading, ReadOptions } from "./reading.ts";
import { readTime } from "./read-time.ts";

/** Where it keeps what is in no collection. */
const UNSORTED = /^unsorted$/i;

/** Reads what Raindrop exports: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`. Covers, pictures of elsewhere, are left out. */
export function readRaindropCsv(text: string, options: ReadOptions): Promise<Reading> {
  return readPagesCsv(
    text,
    ({ cell }) => ({
      folder: splitLabels(cell("folder"), /\//).filter((name) => !UNSORTED.test(name)),
      labels: splitLabels(cell("tags"), /,/),
      note: [cell("note").trim(), cell("highlights").trim()].filter((part) => part !== "").join("\n\n"),
      standfirst: cell("excerpt").trim(),
      savedAt: readTime(cell("created")),
      isFavourite: cell("favorite", "favourite").trim().toLowerCase() === "true",
    }),
    options,
  );
}
