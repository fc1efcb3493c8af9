import { dateOrder } from "../../../content/date.ts";
import { directionOf } from "../../../content/language.ts";
import type { ExportContext, Leaving } from "../export-format.ts";
import { articlePage } from "./article-page.ts";
import { BookPictures } from "./book-pictures.ts";
import { coverPage, STYLES } from "./cover-page.ts";
import { navigation } from "./navigation.ts";
import { packageDocument } from "./package-document.ts";
import { ZipStream } from "./zip-stream.ts";

/** What the book's lists say of an article in it. */
export interface Chapter {
  slug: string;
  headline: string;
  lang: string | undefined;
  /** Where it stands in the order of the book. */
  order: string;
  changed: string;
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The book, piece by piece. Of the articles only what its lists say is held. */
export async function* book(
  articles: AsyncIterable<Leaving>,
  context: ExportContext,
): AsyncGenerator<Uint8Array> {
  const { site } = context;
  const zip = new ZipStream();
  const pictures = new BookPictures(context);
  const chapters: Chapter[] = [];
  // A reader of EPUB knows one by its first file, which is not packed.
  zip.add("mimetype", "application/epub+zip", { stored: true });
  zip.add("META-INF/container.xml", CONTAINER);
  for await (const leaving of articles) {
    const { slug, article } = leaving;
    for (const picture of await pictures.of(article))
      zip.add(`EPUB/${picture.name}`, picture.bytes, { stored: true });
    zip.add(`EPUB/articles/${slug}.xhtml`, articlePage(leaving, context, pictures));
    const { headline, lang, date, updated = date } = article;
    const order = `${dateOrder(date, site.timeZone)}\t${slug}`;
    chapters.push({ slug, headline, lang, order, changed: new Date(updated).toISOString() });
    yield* zip.take();
  }
  chapters.sort((one, other) => (one.order < other.order ? -1 : 1));
  const direction = directionOf(site.language);
  zip.add("EPUB/styles.css", STYLES);
  zip.add("EPUB/cover.xhtml", coverPage(site, chapters));
  zip.add("EPUB/nav.xhtml", navigation(site, chapters));
  zip.add("EPUB/package.opf", packageDocument({ site, chapters, pictures, direction }));
  zip.end();
  yield* zip.take();
}
