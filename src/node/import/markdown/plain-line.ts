import { withEmoji } from "./emoji.ts";
import { shortcodeHtml } from "./shortcode-html.ts";

/**
 * Tags of Hugo, Jekyll and Eleventy, and what Obsidian adds to Markdown; code in a line is passed over. A shortcode with a
 * comment in it is one that is to be read as it is.
 */
const TAG =
  /`[^`\n]+`|\{\{([<%]\/\*[^\n]{0,400}?\*\/[>%])\}\}|\{\{[<%]\s*(\/?)\s*([\w/.-]{1,60})([^\n]{0,400}?)\/?[>%]\}\}|\{%-?\s*([\w.-]{1,60})([^\n]{0,400}?)-?%\}|\{\{-?\s*["']([^"'{}\n]{1,300})["']\s*\|[^{}\n]{0,100}\}\}|\{\{-?\s*site\.(?:base)?url\s*-?\}\}|(!?)\[\[([^\][\n|]{0,400})(?:\|([^\][\n]{0,200}))?\]\]|%%[^%\n]{0,1000}%%|==(?=\S)([^=\n]{1,400})==/g;
/** The first line of a callout: `> [!note] Its title`. */
const CALLOUT = /^((?:[ \t]*>)+[ \t]*)\[![\w-]{1,40}\][+-]?[ \t]*(.*)$/;
/** A box of Docusaurus and its kin: `:::tip Its title`, `:::tip[Its title]`, and its end. */
const BOX =
  /^[ \t]*:{3,}[ \t]*(?:[a-z][\w-]{0,30}[ \t]*(?:\[([^\]\n]{0,200})\]|([^\n{}]{0,200}))?(?:\{[^{}\n]{0,200}\})?)?[ \t]*$/;
/** What a document of MDX takes from elsewhere. */
const MODULE =
  /^(?:import\s.{1,300}\sfrom\s+["'][^"']+["']|import\s+["'][^"']+["']|export\s+(?:const|default)\s.*);?\s*$/;
/** A table of contents to be made here, and what an abbreviation stands for: neither is text. */
const NOT_SHOWN =
  /^[ \t]*(?:\[toc\]|\[\[_?toc_?\]\]|\$\{?toc\}?|[*-][ \t]+toc|\*\[[^\]\n]{1,80}\]:[ \t].*)[ \t]*$/i;
const ATTRIBUTES = /\{:\s?[.#\w][^{}\n]{0,200}\}[ \t]*$/;
/** The name of a heading, `## One {#one}`, and of a paragraph of Obsidian, ` ^one`. */
const HEADING_NAME = /\{[#.][\w\s.#:=-]{1,100}\}[ \t]*$/;
const PARAGRAPH_NAME = /(?<=\S) \^[\w-]{1,40}$/;
/** Where Pelican finds a file. */
const FILE_PLACE = /(?<=\]\(<?)\{(?:filename|static|attach)\}/g;
/** Small characters of a formula: `H~2~O`, `m^2^`. */
const SMALL = /(?<=[\p{L}\p{N})])([~^])(\d{1,4})\1(?![~^])/gu;
/** A formula that has signs of Markdown in it. */
const FORMULA = /(?<![\\$\w])\$(?=[^\s$])([^$\n`]{0,300}?[\\_^{][^$\n`]{0,300}?)(?<=\S)\$(?![\d$])/g;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;
const SOUND_OR_FILM = /\.(?:mp3|m4a|ogg|wav|flac|mp4|webm|mov|ogv|pdf|canvas|base|excalidraw)$/i;

/** A line outside of code as Markdown itself. */
export function plainLine(line: string): string {
  if (MODULE.test(line) || NOT_SHOWN.test(line)) return "";
  const box = BOX.exec(line);
  if (box !== null) return strongLine((box[1] ?? box[2] ?? "").trim());
  const told = withoutNames(line).replace(CALLOUT, (_, mark: string, title: string) =>
    title === "" ? mark : `${mark}**${title}**\n${mark}`,
  );
  const drawn = /\{[{%]|\[\[|%%|==/.test(told) ? told.replace(TAG, drawTag) : told;
  return withFormulas(drawn.includes(":") ? withEmoji(drawn) : drawn);
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

function withFormulas(line: string): string {
  const small = /[~^]\d/.test(line)
    ? line.replace(SMALL, (_, mark: string, digits: string) =>
        mark === "~" ? `<sub>${digits}</sub>` : `<sup>${digits}</sup>`,
      )
    : line;
  return small.includes("$") ? small.replace(FORMULA, "`$1`") : small;
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
