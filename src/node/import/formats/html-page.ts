import { blockText, type Block } from "../../../content/block.ts";
import type { Draft, Format, Item, ReadOptions } from "../draft.ts";
import { extractArticle } from "../html-page/extract-article.ts";
import { readPageFacts } from "../html-page/page-facts.ts";
import { pageMetadata } from "../html-page/page-metadata.ts";
import { readHtml, safeAddress } from "../html/read-html.ts";
import { readWhole, type Source } from "../source.ts";
import { decodeText } from "../text/decode-text.ts";

const LARGEST = 15_000_000;
/** What the page shows is taken unless JSON-LD has so many times its text. */
const MUCH_MORE = 2;
const STEM = 60;

/** A page of the web, saved or fetched: its article, without what stands around it. */
export const htmlPage: Format = {
  name: "HTML page",
  endings: [".html", ".htm", ".xhtml"],
  recognises: isPage,
  read: readPage,
};

/** Comments and an XML prolog may stand before the doctype or the root element. */
function isPage(start: string): boolean {
  let rest = start.trimStart();
  while (rest.startsWith("<!--") || rest.startsWith("<?")) {
    const end = rest.startsWith("<?") ? rest.indexOf(">") : rest.indexOf("-->");
    if (end === -1) return false;
    rest = rest.slice(end + (rest.startsWith("<?") ? 1 : 3)).trimStart();
  }
  return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(rest);
}

async function* readPage(source: Source, { date: otherwise }: ReadOptions): AsyncGenerator<Item> {
  const html = decodeText(await readWhole(source, LARGEST), {
    declaration: "html",
    contentType: source.contentType,
  });
  if (html === undefined) return yield skip("not text", "is not text");
  const facts = readPageFacts(html);
  const address = source.address === undefined ? undefined : safeAddress(source.address);
  const { articleBody, ...metadata } = pageMetadata(facts, address);
  const base = safeAddress(facts.base ?? "", metadata.address) ?? address ?? metadata.address;
  const article = await extractArticle(html, facts);
  const shown = readHtml(article ?? html, base);
  const blocks = withoutHeadline(fuller(shown, articleBody), metadata.headline);
  if (blocks.length === 0) return yield skip("no text", "has no text");
  const date = metadata.date ?? otherwise;
  if (date === undefined)
    return yield skip("no date", "does not say when it was published; give it a date with --date 2023-11-17");
  yield { draft: withoutRepetition({ ...metadata, date, body: blocks }, blocks) };
}

/** A page that is filled in by script, or shows a beginning only, has its text in JSON-LD. */
function fuller(shown: Block[], articleBody: string | undefined): Block[] {
  if (articleBody === undefined || articleBody.length < textOf(shown).length * MUCH_MORE) return shown;
  const html = /<\/?(?:p|br|div)\b/i.test(articleBody) ? articleBody : undefined;
  if (html !== undefined) return readHtml(html);
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
    standfirst === undefined || plain(textOf(blocks)).startsWith(plain(standfirst).slice(0, STEM));
  return isRepeated ? draft : { ...draft, standfirst };
}

function textOf(blocks: Block[]): string {
  return blocks.map(blockText).join(" ");
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function skip(kind: string, reason: string): Item {
  return { skip: { failed: true, kind, reason } };
}
