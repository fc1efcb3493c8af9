import { withEmoji } from "./emoji.ts";
import { outsideCode } from "./outside-code.ts";
import { shortcodeHtml } from "./shortcode-html.ts";

/**
 * Tags of Hugo, Jekyll and Eleventy, and what Obsidian adds to Markdown; code in a line is passed over. A shortcode with a
 * comment in it is one that is to be read as it is.
 */
const TAG =
  /`[^`\n]+`|\{\{([<%]\/\*[^\n]{0,400}?\*\/[>%])\}\}|\{\{[<%]\s{0,20}(?:(\/)\s{0,20})?([\w/.-]{1,60})([^\n]{0,400}?)\/?[>%]\}\}|\{%-?\s*([a-z][\w.-]{0,59})([^\n]{0,400}?)-?%\}|\{\{-?\s*["']([^"'{}\n]{1,300})["']\s*\|[^{}\n]{0,100}\}\}|\{\{-?\s*site\.(?:base)?url\s*-?\}\}|(!?)\[\[(?!\s)([^\][\n|]{0,400})(?:\|([^\][\n]{0,200}))?\]\](?![([])|(?<![\w%]|\d )%%(?:[^%\n]|%(?!%)){0,1000}(?<!\d|\d )%%(?![\w%])|(?<![\w=])==(?=\S)([^=\n]{1,400})(?<=\S)==(?![\w=])/gi;
/** The first line of a callout: `> [!note] Its title`. */
const CALLOUT = /^((?:[ \t]*>)+[ \t]*)\[![\w-]{1,40}\][+-]?[ \t]*([^\n]*)$/;
/** A box of Docusaurus, Pandoc and their kin: `:::tip Its title`, `:::tip[Its title]`, `::: {.tip}`, and its end. */
const BOX =
  /^:{3,}(?:[ \t]*[a-z][\w-]{0,30}(?:[ \t]*\[([^\]\n]{0,200})\]|[ \t]+([^\s{}:][^\n{}]{0,200}(?<!:)))?)?(?:[ \t]*\{[^{}\n]{0,200}\})?$/;
/** What a document of MDX takes from elsewhere and gives to others. */
const MODULE =
  /^(?:import\s+(?:type\s+)?(?:[\w$]+|\*\s+as\s+\w+|\{[^{}]*\})(?:\s*,\s*(?:\*\s+as\s+\w+|\{[^{}]*\}))?\s+from\s+["'][^"']+["'];?$|import\s+["'][^"']+["'];?$|export\s+\{[^{}]*\}(?:\s+from\s+["'][^"']+["'])?;?$|export\s+(?:const|let|var)\s+[\w$]+\s*[=:]|export\s+(?:default\s+)?(?:async\s+)?function\s*[\w$]*\(|export\s+default\s+(?:[({]|[\w$]+\(|[\w$]+;$|[A-Z][\w$]*$))/;
/** A table of contents to be made here, and what an abbreviation stands for: neither is text. */
const NOT_SHOWN =
  /^(?:\[toc\]|\[\[_?toc_?\]\]|\$\{?toc\}?|[*-][ \t]+toc|\*\[[^\]\n]{1,80}\]:[ \t][^\n]*(?<!\*))$/i;
const LONGEST_BOX = 1000;
const ATTRIBUTES = /\{:\s?[.#\w][^{}\n]{0,200}\}[ \t]*$/;
/** The name of a heading, `## One {#one}`, and of a paragraph of Obsidian, ` ^one`. */
const HEADING_NAME = /\{[#.][\w\s.#:=-]{1,100}\}[ \t]*$/;
const PARAGRAPH_NAME = /(?<=\S) \^(?!\d+$)[a-z\d][\w-]{2,39}$/;
/** Where Pelican finds a file. */
const FILE_PLACE = /(?<=\]\(<?)\{(?:filename|static|attach)\}/g;
/** Small characters of a formula: `H~2~O`, `m^2^`. */
const SMALL = /(?<=\p{L})~(\d{1,4})~(?![~\d])|(?<=[\p{L}\p{N})])\^(\d{1,4})\^(?![\^\d])/gu;
/** A formula that has signs of Markdown in it; `$5 and` begins with a price. */
const FORMULA =
  /(?<![\\$\w])\$(?=[^\s$])(?!\d[\d.,]*(?:[\s)\]]|\*\*))([^$\n`]{0,300}?[\\_^{][^$\n`]{0,300}?)(?<=\S)\$(?![\d$])/g;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;
const SOUND_OR_FILM = /\.(?:mp3|m4a|ogg|wav|flac|mp4|webm|mov|ogv|pdf|canvas|base|excalidraw)$/i;

/** A line outside of code as Markdown itself. */
export function plainMarkdownLine(line: string): string {
  const trimmed = line.trim();
  if (MODULE.test(trimmed) || NOT_SHOWN.test(trimmed)) return "";
  const box = trimmed.length > LONGEST_BOX ? null : BOX.exec(trimmed);
  if (box !== null) return strongLine((box[1] ?? box[2] ?? "").trim());
  const told = withoutNames(line).replace(CALLOUT, (_, before: string, title: string) =>
    title === "" ? before : `${before}**${title}**\n${before}`,
  );
  const drawn = /\{[{%]|\[\[|%%|==/.test(told) ? told.replace(TAG, drawTag) : told;
  return /[:~^$]/.test(drawn) ? outsideCode(drawn, (text) => withFormulas(withEmoji(text))) : drawn;
}

function strongLine(title: string): string {
  return title === "" ? "" : `\n**${title}**\n`;
}

function drawTag(
  all: string,
  literal: string | undefined,
  closes: string | undefined,
  name: string | undefined,
  rest: string | undefined,
  liquid: string | undefined,
  liquidRest: string | undefined,
  text: string | undefined,
  embeds: string | undefined,
  note: string | undefined,
  alias: string | undefined,
  marked: string | undefined,
): string {
  if (all.startsWith("`")) return all;
  if (literal !== undefined)
    return `{{${literal.replace("/*", "").replace("*/", "").replaceAll("<", "\\<")}}}`;
  if (name !== undefined) return closes === "/" ? "" : shortcodeHtml(name, rest ?? "");
  if (liquid !== undefined) return shortcodeHtml(liquid, liquidRest ?? "");
  if (note !== undefined) return wikiLink(note, alias, embeds === "!");
  return text ?? marked ?? "";
}

/** Without what Jekyll's kramdown takes for the class of a paragraph or picture, `{: .note}`, and the like. */
function withoutNames(line: string): string {
  const plain = line.includes("{:") ? line.replace(ATTRIBUTES, "") : line;
  const named = plain.replace(plain.startsWith("#") ? HEADING_NAME : PARAGRAPH_NAME, "");
  return named.includes("](") ? named.replace(FILE_PLACE, "") : named;
}

function withFormulas(text: string): string {
  return text
    .replace(SMALL, (_, below?: string, above?: string) =>
      below === undefined ? `<sup>${above}</sup>` : `<sub>${below}</sub>`,
    )
    .replace(FORMULA, "`$1`");
}

/** `[[Note|as it is called here]]`, and `![[picture.png|alternative text]]`, whose number would be its width. */
function wikiLink(target: string, alias: string | undefined, isEmbed: boolean): string {
  const [note = "", part = ""] = target.split(/[#^]/);
  if (isEmbed && PICTURE.test(note.trim())) {
    const alt = alias === undefined || /^\d+(?:x\d+)?$/.test(alias) ? "" : alias;
    return `![${alt}](<${note.trim()}>)`;
  }
  if (isEmbed && SOUND_OR_FILM.test(note.trim())) return "";
  return alias ?? (note.trim() === "" ? part : note);
}
