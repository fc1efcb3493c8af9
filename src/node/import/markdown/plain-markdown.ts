import { escapeMarkup } from "../../../content/escape-markup.ts";

const FENCE = /^ {0,3}(```+|~~~+)/;
/** Tags of Hugo, Jekyll and Eleventy, and what Obsidian adds to Markdown; code in a line is passed over. */
const TAG =
  /`[^`\n]+`|\{\{[<%]\s*(\/?)\s*([\w/.-]{1,60})([^\n]{0,400}?)\/?[>%]\}\}|\{%-?\s*([\w.-]{1,60})([^\n]{0,400}?)-?%\}|\{\{-?\s*site\.(?:base)?url\s*-?\}\}|(!?)\[\[([^\][\n|#]{0,200})(?:#[^\][\n|]{0,200})?(?:\|([^\][\n]{0,200}))?\]\]|%%[^%\n]{0,1000}%%|==(?=\S)([^=\n]{1,400})==/g;
/** The first line of a callout: `> [!note] Its title`. */
const CALLOUT = /^([ \t]*>[ \t]*)\[![\w-]{1,40}\][+-]?[ \t]*(.*)$/;
/** What a document of MDX takes from elsewhere. */
const MODULE =
  /^(?:import\s.{1,300}\sfrom\s+["'][^"']+["']|import\s+["'][^"']+["']|export\s+(?:const|default)\s.*);?\s*$/;
const ATTRIBUTES = /\{:\s?[.#\w][^{}\n]{0,200}\}[ \t]*$/;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;

/**
 * Rewrites what site generators and note takers add to Markdown as Markdown itself: shortcodes of videos and pictures as
 * HTML, those of other kinds without their tags, `[[notes]]` as their names, and the marks of callouts and comments not at
 * all. Code stays as it is.
 */
export function plainMarkdown(text: string): string {
  const lines = withFences(text).split("\n");
  let fence: string | undefined;
  return lines
    .map((line) => {
      const mark = FENCE.exec(line)?.[1];
      if (fence === undefined && mark !== undefined) fence = mark;
      else if (fence !== undefined && mark?.startsWith(fence) === true) fence = undefined;
      else if (fence === undefined && mark === undefined) return plainLine(line);
      return line;
    })
    .join("\n");
}

/** Blocks of Liquid that are code, as Markdown has them. */
function withFences(text: string): string {
  if (!text.includes("{%")) return text;
  return text
    .replace(/^[ \t]*\{%-?\s*highlight\s+([\w+#-]{1,40})[^\n%]{0,100}%\}[ \t]*$/gm, "```$1")
    .replace(/^[ \t]*\{%-?\s*endhighlight\s*-?%\}[ \t]*$/gm, "```");
}

function plainLine(line: string): string {
  if (MODULE.test(line)) return "";
  const told = withoutAttributes(line).replace(CALLOUT, (_, mark: string, title: string) =>
    title === "" ? mark : `${mark}**${title}**\n${mark}`,
  );
  if (!/\{[{%]|\[\[|%%|==/.test(told)) return told;
  return told.replace(TAG, (all, closes, name, rest, liquid, liquidRest, embeds, note, alias, marked) => {
    if (all.startsWith("`")) return all;
    if (typeof name === "string") return closes === "/" ? "" : shortcode(name, String(rest));
    if (typeof liquid === "string") return shortcode(liquid, String(liquidRest));
    if (typeof note === "string")
      return wikiLink(note, typeof alias === "string" ? alias : undefined, embeds === "!");
    return typeof marked === "string" ? marked : "";
  });
}

/** Without what Jekyll's kramdown takes for the class of a paragraph or picture: `{: .note}`. */
function withoutAttributes(line: string): string {
  return line.includes("{:") ? line.replace(ATTRIBUTES, "") : line;
}

/** `[[Note|as it is called here]]`, and `![[picture.png|alternative text]]`, whose number would be its width. */
function wikiLink(note: string, alias: string | undefined, isEmbed: boolean): string {
  if (isEmbed && PICTURE.test(note.trim())) {
    const alt = alias === undefined || /^\d+(?:x\d+)?$/.test(alias) ? "" : alias;
    return `![${alt}](<${note.trim()}>)`;
  }
  return alias ?? note;
}

function shortcode(name: string, rest: string): string {
  const { positional, named } = parameters(rest);
  const value = (...names: string[]) => names.map((one) => named.get(one)).find((one) => one !== undefined);
  const id = value("id", "video", "videoId", "url", "src") ?? positional[0] ?? "";
  if (/youtube/i.test(name + rest.slice(0, 40)) && id !== "")
    return frame("https://www.youtube.com/embed/", id, value("title"));
  if (/vimeo/i.test(name + rest.slice(0, 40)) && id !== "")
    return frame("https://player.vimeo.com/video/", id, value("title"));
  const user = value("user") ?? positional[0];
  const post = value("id") ?? positional[1];
  if (/^(?:tweet|twitter|x)$/.test(name) && user !== undefined && post !== undefined) {
    return `<https://x.com/${encodeURIComponent(user)}/status/${encodeURIComponent(post)}>`;
  }
  const src = value("src", "link", "image") ?? positional[0];
  if (/^(?:figure|img|image|picture|figure_tag)$/i.test(name) && src !== undefined) {
    const caption = value("caption", "title");
    const alt = escapeMarkup(value("alt") ?? "");
    const below = caption === undefined ? "" : `<figcaption>${escapeMarkup(caption)}</figcaption>`;
    return `<figure><img src="${escapeMarkup(src)}" alt="${alt}">${below}</figure>`;
  }
  return "";
}

function frame(start: string, id: string, title = ""): string {
  const isAddress = /^https?:\/\//i.test(id);
  const last = /(?:[?&]v=|\/)([\w-]{1,40})(?:[?&#][^/]*)?$/.exec(id)?.[1];
  const video = isAddress ? last : id;
  const named = title === "" ? "" : ` title="${escapeMarkup(title)}"`;
  return video === undefined ? "" : `<iframe src="${start}${encodeURIComponent(video)}"${named}></iframe>`;
}

/** `id="x" title='y' z`, as shortcodes have them; the file that Jekyll includes is none. */
function parameters(text: string): { positional: string[]; named: Map<string, string> } {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(
    /(?:([\w-]{1,40})\s?[=:]\s?)?(?:"([^"]*)"|'([^']*)'|([^\s"',]+)),?/g,
  )) {
    const value = double ?? single ?? bare ?? "";
    if (name !== undefined) named.set(name, value);
    else if (!/\.(?:html|liquid|njk)$/.test(value)) positional.push(value);
  }
  return { positional, named };
}
