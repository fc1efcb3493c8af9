import { blockText, type Block } from "../../../content/block.ts";
import type { Draft, Item, ReadOptions } from "../draft.ts";
import { lettersOf } from "../fields/letters.ts";
import { extractArticle } from "./extract-article.ts";
import { authorsAbove, headlineAbove } from "./leading-lines.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";
import { type PageMetadata, pageMetadata } from "./page-metadata.ts";
import { readDate } from "../dates/read-date.ts";
import { readFileName } from "../fields/file-name.ts";
import { languageTag } from "../fields/language-tag.ts";
import { isSitePage } from "../markdown/front-matter-record.ts";
import { pageFrontMatter } from "./page-front-matter.ts";
import { savedFrom, whyNoPage, withoutArchive } from "./saved-page.ts";
import { dateLine, withoutFurniture } from "./without-furniture.ts";
import { readHtml, safeAddress } from "../html/read-html.ts";
import { readWhole, type Source } from "../source.ts";
import { decodeText } from "../text/decode-text.ts";

const LARGEST = 15_000_000;
/** What the page shows is taken unless JSON-LD has so many times its text. */
const MUCH_MORE = 2;
const STEM = 60;
/** How many bytes tell what a file is. */
const BEGINNING = 4000;

/** A page of the web, saved or fetched: its article, without what stands around it. */
export async function* readPage(source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const bytes = await readWhole(source, LARGEST);
  const wrong = whyNoPage(Buffer.from(bytes.subarray(0, BEGINNING)).toString("latin1"));
  if (wrong !== undefined) return yield skip("not a page", wrong);
  const decoded = decodeText(bytes, {
    declaration: "html",
    contentType: source.contentType,
  });
  if (decoded === undefined) return yield skip("not text", "is not text");
  const isLocal = source.folder !== undefined;
  const front = await pageFrontMatter(decoded, options, source);
  if ("kind" in front) return yield { skip: front };
  const html = withoutArchive(front.text);
  const facts = readPageFacts(html);
  const address = source.address === undefined ? savedFrom(html) : safeAddress(source.address);
  const { articleBody, ...said } = pageMetadata(facts, address);
  const lang = languageTag(source.language ?? "");
  const known = { ...(lang !== undefined && { lang }), ...said, ...front.fields };
  const base = safeAddress(facts.base ?? "", known.address) ?? address ?? known.address;
  const article = await extractArticle(html, facts);
  const shown = readHtml(article ?? html, base, isLocal);
  const whole = fuller(shown, articleBody, base);
  const metadata = withLinesAbove(known, whole, facts);
  const text = withoutHeadline(whole, metadata.headline);
  const isPage = isSitePage(front.record, "");
  if (text.length === 0) return yield isPage ? NOT_A_POST : skip("no text", "has no text");
  const named = readFileName(source.address === undefined ? source.name : "");
  const date = metadata.date ?? readDate(named.date ?? "") ?? dateLine(text) ?? options.date;
  if (date === undefined && isPage) return yield NOT_A_POST;
  if (date === undefined)
    return yield skip("no date", "does not say when it was published; give it a date with --date 2023-11-17");
  const { blocks, showsStandfirst, image } = withoutFurniture(text, { ...metadata, date });
  const draft = { ...metadata, date, body: blocks, ...(image !== undefined && { image }) };
  yield { draft: showsStandfirst ? draft : withoutRepetition(draft, blocks) };
}

const NOT_A_POST: Item = {
  skip: { failed: false, kind: "not an article", reason: "is a page of its site and has no date" },
};

/** What a page shows above its text, where its markup does not say it. */
function withLinesAbove(metadata: PageMetadata, blocks: Block[], { headings }: PageFacts): PageMetadata {
  const authors = metadata.authors ?? authorsAbove(blocks, metadata.headline);
  const said = headings.length === 0 ? headlineAbove(blocks, metadata.headline ?? "") : undefined;
  const headline = said ?? metadata.headline;
  return {
    ...metadata,
    ...(authors !== undefined && { authors }),
    ...(headline !== undefined && { headline }),
  };
}

/** A page that is filled in by script, or shows a beginning only, has its text in JSON-LD. */
function fuller(shown: Block[], articleBody: string | undefined, base: string | undefined): Block[] {
  if (articleBody === undefined || articleBody.length < textOf(shown).length * MUCH_MORE) return shown;
  const html = /<\/?(?:p|br|div)\b/i.test(articleBody) ? articleBody : undefined;
  if (html !== undefined) return readHtml(html, base);
  return articleBody.split(/\n\s*/).flatMap((line) => readHtml(line));
}

/** The headline is not part of the text. */
function withoutHeadline(blocks: Block[], headline: string | undefined): Block[] {
  const at = blocks
    .slice(0, 4)
    .findIndex((block) => block.type === "heading" && blockText(block) === headline);
  return at === -1 ? blocks : blocks.toSpliced(at, 1);
}

/** A description that is the beginning of the text says nothing more. */
function withoutRepetition({ standfirst, ...draft }: Draft, blocks: Block[]): Draft {
  const isRepeated =
    standfirst === undefined || lettersOf(textOf(blocks)).startsWith(lettersOf(standfirst).slice(0, STEM));
  return isRepeated ? draft : { ...draft, standfirst };
}

function textOf(blocks: Block[]): string {
  return blocks.map(blockText).join(" ");
}

function skip(kind: string, reason: string): Item {
  return { skip: { failed: true, kind, reason } };
}
