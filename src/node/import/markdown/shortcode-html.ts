import { escapeMarkup } from "../../../content/escape-markup.ts";

type Draw = (parameters: Parameters) => string | undefined;

interface Parameters {
  /** The first of the named ones that is there. */
  value: (...names: string[]) => string | undefined;
  positional: string[];
  name: string;
}

const LONGEST_ADDRESS = 2000;

/** Where what a shortcode names by its number or name only is. */
const PLACES: [name: RegExp, start: string, end?: string][] = [
  [/^instagram/, "https://www.instagram.com/p/", "/"],
  [/^(?:bilibili)/, "https://www.bilibili.com/video/"],
  [/^dailymotion/, "https://www.dailymotion.com/video/"],
  [/^spotify/, "https://open.spotify.com/"],
];

const DRAWN: [name: RegExp, draw: Draw][] = [
  [
    /youtube/,
    ({ value, positional }) =>
      frame("https://www.youtube.com/embed/", idOf(value, positional), value("title")),
  ],
  [
    /vimeo/,
    ({ value, positional }) =>
      frame("https://player.vimeo.com/video/", idOf(value, positional), value("title")),
  ],
  [/^(?:tweet|twitter(?:_simple)?|x(?:_simple)?)$/, post],
  [/^gist$/, ({ positional }) => gist(positional)],
  [/^(?:figure|img|image|picture|figure_tag|asset_img)$/, figure],
  [/^(?:video|audio)$/, media],
  [/^(?:details|expand|spoiler|accordion)$/, ({ value }) => heading(value("summary", "title"))],
];

/**
 * What a shortcode of Hugo, a tag of Jekyll or Eleventy or a component of MDX shows, as HTML or Markdown: a film, a picture,
 * a post. Nothing for others.
 */
export function shortcodeHtml(name: string, rest: string): string {
  const { positional, named } = parameters(rest);
  const value = (...names: string[]) =>
    names.map((one) => named.get(one)).find((one) => one !== undefined && one !== "");
  // Jekyll's includes are called by their file.
  const called = name === "include" ? (/([\w-]{1,60})\.html/.exec(rest)?.[1] ?? name) : name;
  const draw = DRAWN.find(([pattern]) => pattern.test(called.toLowerCase()))?.[1];
  if (called.startsWith("end")) return "";
  if (draw !== undefined) return draw({ value, positional, name: called }) ?? "";
  const [, start, end = ""] = PLACES.find(([pattern]) => pattern.test(called)) ?? [];
  const id = idOf(value, positional);
  return start === undefined || id === ""
    ? ""
    : iframe(/^https?:/i.test(id) ? id : start + encodeURI(id) + end);
}

function idOf(value: Parameters["value"], positional: string[]): string {
  return value("id", "video", "videoId", "videoid", "url", "src") ?? positional[0] ?? "";
}

function post({ value, positional }: Parameters): string | undefined {
  const [first, second] = positional;
  const said = value("id", "url") ?? second ?? first;
  if (said === undefined) return undefined;
  if (/^https?:/i.test(said)) return `<${said.replace(/[<>\s]/g, "")}>`;
  const user = value("user") ?? (second === undefined ? "i" : (first ?? "i"));
  return /^\w+$/.test(user) && /^\d+$/.test(said) ? `<https://x.com/${user}/status/${said}>` : undefined;
}

function gist([user = "", id]: string[]): string | undefined {
  const path = id === undefined ? user : `${user}/${id}`;
  return /^[\w-]+(?:\/[\w-]+)?$/.test(path) ? `<https://gist.github.com/${path}>` : undefined;
}

function figure({ name, value, positional }: Parameters): string | undefined {
  const src = value("src", "link", "image", "image_path", "url") ?? positional[0];
  if (src === undefined) return undefined;
  const title = name === "asset_img" ? positional.slice(1).join(" ") || undefined : undefined;
  const words = [value("caption", "title") ?? title, value("attr")]
    .filter((one) => one !== undefined)
    .join(" ");
  const below = words === "" ? "" : `<figcaption>${escapeMarkup(words)}</figcaption>`;
  return `<figure><img src="${escapeMarkup(src)}" alt="${escapeMarkup(value("alt") ?? "")}">${below}</figure>`;
}

function media({ name, value, positional }: Parameters): string | undefined {
  const src = value("src", "url", "file") ?? positional[0];
  return src === undefined ? undefined : `<${name} src="${escapeMarkup(src)}"></${name}>`;
}

function heading(words: string | undefined): string {
  return words === undefined ? "" : `\n\n**${words}**\n\n`;
}

function frame(start: string, id: string, title?: string): string | undefined {
  const isAddress = /^https?:\/\//i.test(id);
  const last = /(?:[?&]v=|\/)([\w-]{1,40})(?:[?&#][^/]*)?$/.exec(id.slice(0, LONGEST_ADDRESS))?.[1];
  const video = isAddress ? last : id;
  return video === undefined || video === "" ? undefined : iframe(start + encodeURIComponent(video), title);
}

function iframe(address: string, title = ""): string {
  const named = title === "" ? "" : ` title="${escapeMarkup(title)}"`;
  return `<iframe src="${escapeMarkup(address)}"${named}></iframe>`;
}

/** `id="x" title='y' z`, as shortcodes have them; the file that Jekyll includes is none. */
function parameters(text: string): { positional: string[]; named: Map<string, string> } {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(
    /(?:([\w-]{1,40})\s?(?:=|:(?!\/\/))\s?)?(?:"([^"]*)"|'([^']*)'|([^\s"',]+)),?/g,
  )) {
    const value = double ?? single ?? bare ?? "";
    if (name !== undefined) named.set(name, value);
    else if (!/\.(?:html|liquid|njk)$/.test(value)) positional.push(value);
  }
  return { positional, named };
}
