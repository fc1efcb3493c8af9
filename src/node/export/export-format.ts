import type { Article } from "../../content/article.ts";
import type { Site } from "../../content/site.ts";
import type { Topic, TopicTag } from "../../content/topic.ts";
import type { LeftOut } from "./left-out.ts";

/** An article that leaves. */
export interface Leaving {
  slug: string;
  /** As it stands in its file. */
  typed: Readonly<Record<string, unknown>>;
  article: Article;
  topics: TopicTag[];
}

/** What formats need to know beside the article. */
export interface ExportContext {
  site: Site;
  /** The terms of the vocabulary by their ids. */
  vocabulary: ReadonlyMap<string, Topic>;
  /** The folder with the site's own pictures. */
  publicFolder: string;
  /** Where a format says what it has no place for. */
  leftOut: LeftOut;
}

export interface FileOfFolder {
  name: string;
  content: string;
}

/** A format in which articles leave: one line of a file each, one file of a folder each, or all in one book. */
export interface ExportFormat {
  /** The file or folder that is made where none is named. */
  defaultName: string;
  line?: (leaving: Leaving, context: ExportContext) => string;
  file?: (leaving: Leaving, context: ExportContext) => FileOfFolder;
  book?: (articles: AsyncIterable<Leaving>, context: ExportContext) => AsyncIterable<Uint8Array>;
}
