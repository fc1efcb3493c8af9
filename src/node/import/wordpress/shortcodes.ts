import { escapeMarkup } from "../../../content/escape-markup.ts";

/** A shortcode of WordPress: `[caption width="300"]…[/caption]`. https://codex.wordpress.org/Shortcode_API */
export interface Shortcode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  content: string;
}

/** HTML for a shortcode; `undefined` for one that is not known. */
export type DrawShortcode = (shortcode: Shortcode) => string | undefined;

interface Tag {
  start: number;
  end: number;
  name: string;
  attributes: string;
  isCloser: boolean;
  /** `[[gallery]]` stands for the words `[gallery]`. */
  isEscaped: boolean;
}

// Quotation marks and brackets cannot stand in an attribute's value, as in WordPress itself, so that one look is enough.
const TAG = /\[(\[?)(\/?)([a-z][\w-]*)(?![\w-])([^[\]]*)\](\]?)/gi;

/**
 * Text with its shortcodes drawn. Of those that are not known, layout around text (`[vc_row]…[/vc_row]`) and forms
 * (`[contact-form-7 id="12"]`) go and the text within stays; other words in brackets, as `[sic]`, are text.
 */
export function drawShortcodes(text: string, draw: DrawShortcode): string {
  const tags = tagsOf(text);
  const closers = closersOf(tags);
  const closed = new Set(tags.filter(({ isCloser }) => isCloser).map(({ name }) => name));
  let drawn = "";
  let position = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.start < position) continue;
    drawn += text.slice(position, tag.start);
    position = tag.end;
    if (tag.isEscaped) {
      drawn += text.slice(tag.start + 1, tag.end - 1);
      continue;
    }
    const closer = tags[closers[index] ?? -1];
    const content = closer === undefined ? "" : text.slice(tag.end, closer.start);
    const html = tag.isCloser ? undefined : draw({ ...shortcodeOf(tag), content });
    if (html !== undefined) {
      drawn += html;
      position = closer?.end ?? tag.end;
    } else if (!isLayout(tag, closed) && !(isOrder(tag) && isAlone(tag, text)))
      drawn += text.slice(tag.start, tag.end);
  }
  return drawn + text.slice(position);
}

function tagsOf(text: string): Tag[] {
  return [...text.matchAll(TAG)].map((match) => {
    const [whole, before = "", slash = "", name = "", attributes = "", after = ""] = match;
    const isEscaped = before !== "" && after !== "";
    const start = match.index + (isEscaped ? 0 : before.length);
    const end = match.index + whole.length - (isEscaped ? 0 : after.length);
    return { start, end, name: name.toLowerCase(), attributes, isCloser: slash !== "", isEscaped };
  });
}

/** For each tag the place of the next closing one of its name. */
function closersOf(tags: Tag[]): (number | undefined)[] {
  const next = new Map<string, number>();
  const closers: (number | undefined)[] = [];
  for (const [index, { name, isCloser, attributes }] of [...tags.entries()].toReversed()) {
    if (isCloser) next.set(name, index);
    else if (!attributes.endsWith("/")) closers[index] = next.get(name);
    // What opens again before it is closed was not closed.
    if (!isCloser) next.delete(name);
  }
  return closers;
}

function isLayout({ name, attributes, isCloser }: Tag, closed: ReadonlySet<string>): boolean {
  return isCloser || closed.has(name) || /[\w-]=["'“”″&]/.test(attributes);
}

/** Shortcodes of common plugins, whose names may stand in brackets in a sentence, too. */
const PLUGINS =
  /^(?:toc|ez-toc|lwptoc|ad|ads|adsense|ad[-_]?rotate|quads|social[-_]share|share|sharethis|addtoany|newsletter|mc4wp_form|wpforms|ninja_forms?|gravityform|related[-_]posts|jetpack-related-posts|sitemap|mashshare|divider|separator|spacer|clear|vc_separator|print-me)$/;

/** True for what tells a plugin to put something here, `[toc]` or `[ad id=4]`, if it is alone on its line. */
function isOrder({ name, attributes }: Tag): boolean {
  return PLUGINS.test(name) || /^\s+[\w-]+=\S/.test(attributes);
}

function isAlone({ start, end }: Tag, text: string): boolean {
  let before = start - 1;
  while (isSpace(text[before])) before -= 1;
  let after = end;
  while (isSpace(text[after])) after += 1;
  return /^[\n\r>\]]?$/.test(text[before] ?? "") && /^[\n\r<[]?$/.test(text[after] ?? "");
}

function isSpace(sign: string | undefined): boolean {
  return sign === " " || sign === "\t";
}

const ATTRIBUTE =
  /(https?:\/\/[^\s"']+)|([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"'=]+)/g;

/** Attributes without a name are called by their place: `[youtube https://…]` has the attribute `0`. */
function shortcodeOf({ name, attributes }: Tag): Omit<Shortcode, "content"> {
  const named = new Map<string, string>();
  let place = 0;
  const text = attributes
    .replaceAll(/[“”″]|&quot;|&#822[01];/g, '"')
    .replace(/\/$/, "")
    .replace(/^=/, "");
  for (const [, address, key, double, single, bare, ...unnamed] of text.matchAll(ATTRIBUTE)) {
    if (key !== undefined) named.set(key.toLowerCase(), (double ?? single ?? bare ?? "").trim());
    else named.set(String(place++), [address, ...unnamed].find((value) => value !== undefined) ?? "");
  }
  return { name, attributes: named };
}

/** An address that is to be shown as what is there: a film, a message. */
export function embedHtml(address: string): string {
  const escaped = escapeMarkup(address.trim().replaceAll("&amp;", "&").replaceAll("&#038;", "&"));
  return `\n\n<iframe src="${escaped}"></iframe>\n\n`;
}
