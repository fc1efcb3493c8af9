import type { ExportFormat, Leaving } from "./export-format.ts";

/**
 * JSON Lines (https://jsonlines.org): an article on each line, as it stands in its file, with its slug. A body that was typed
 * as text is told in blocks, so that nobody takes its letters for markup.
 */
export const jsonl: ExportFormat = { defaultName: "articles.jsonl", line: articleLine };

function articleLine({ slug, typed, article }: Leaving): string {
  const { $schema: _, ...members } = typed;
  return JSON.stringify({ slug, ...members, body: article.body });
}
