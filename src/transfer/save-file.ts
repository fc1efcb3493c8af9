import type { ExportFile } from "./export-file.ts";

/** Hands a file to the reader's downloads; gives its name. */
export function saveFile({ name, type, parts }: ExportFile): string {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on it when it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
