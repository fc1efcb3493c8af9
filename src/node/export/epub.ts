import { book } from "./epub/book.ts";
import type { ExportFormat } from "./export-format.ts";

/** EPUB 3 (https://www.w3.org/TR/epub-33/): all articles as one book, the oldest first. */
export const epub: ExportFormat = { defaultName: "articles.epub", book };
