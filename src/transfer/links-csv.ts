import { listedLabels, readPagesCsv } from "./read-csv.ts";
import type { Reading, ReadOptions } from "./reading.ts";
import { readTime } from "./read-time.ts";

/** What stands between labels, and around them where the list is not JSON: `['one', 'two']`. */
const AROUND_LABELS = /^\s*\[|\]\s*$|[,;|]/;
const QUOTES = /^(['"])(.*)\1$/;

/** Reads a table of links that names its columns as Omnivore, Matter, Readwise Reader, Diigo and others do. */
export function readLinksCsv(text: string, options: ReadOptions): Promise<Reading> {
  return readPagesCsv(
    text,
    ({ cell }) => {
      const state = cell("status", "state", "location").trim();
      const labels = listedLabels(cell("tags", "labels", "document tags"), AROUND_LABELS);
      return {
        folder: [],
        labels: labels.map((label) => label.replace(QUOTES, "$2")),
        note: cell("note", "notes", "comments").trim(),
        standfirst: cell("excerpt", "description").trim(),
        savedAt: readTime(
          cell(
            "saved_at",
            "saved date",
            "date added",
            "created_at",
            "created",
            "date",
            "last interaction date",
          ),
        ),
        isRead: isTrue(cell("read")) || /^archived?$/i.test(state),
        isForLater: isTrue(cell("in queue")) || /^(unread|later)$/i.test(state),
        isFavourite: isTrue(cell("favorited", "favorite", "starred")),
      };
    },
    options,
  );
}

function isTrue(cell: string): boolean {
  return /^(1|true|yes)$/i.test(cell.trim());
}
