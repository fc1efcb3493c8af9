import { escapeMarkup } from "../../../content/escape-markup.ts";
import type { Picture } from "../../../content/picture.ts";
import { pictureHtml } from "../html/picture-html.ts";
import { embedHtml, type Shortcode } from "./shortcodes.ts";

/** Draws the shortcodes that WordPress itself and its most common plugins have. `gallery` gives the pictures of a gallery. */
export function drawShortcode(
  shortcode: Shortcode,
  gallery: (attributes: Shortcode["attributes"]) => Picture[],
): string | undefined {
  const { name, attributes, content } = shortcode;
  switch (name) {
    case "caption":
    case "wp_caption":
      return captionHtml(content, attributes.get("caption"));
    case "gallery":
      return gallery(attributes).map(pictureHtml).join("");
    case "code":
    case "sourcecode":
      return codeHtml(content, attributes.get("language") ?? attributes.get("lang"));
    case "footnote":
    case "efn_note":
    case "mfn":
    case "ref":
      return content.trim() === "" ? undefined : ` (${content.trim()})`;
    case "audio":
    case "video":
    case "playlist":
      return mediaHtml(shortcode);
    default:
      return providerHtml(shortcode);
  }
}

const PICTURE = /^\s*(?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?/i;

/** The picture, and what stands after it as its caption. */
function captionHtml(content: string, caption?: string): string {
  const [picture = ""] = PICTURE.exec(content) ?? [];
  const words = caption ?? content.slice(picture.length).trim();
  return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`;
}

function codeHtml(content: string, language = ""): string {
  const named = /^[\w+#-]+$/.test(language) ? ` class="language-${language}"` : "";
  return `\n\n<pre><code${named}>${content.replaceAll("<", "&lt;").replace(/^\n+|(?<!\n)\n+$/g, "")}</code></pre>\n\n`;
}

const MEDIA = ["src", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav", "flv", "wmv", "0"];

function mediaHtml({ name, attributes, content }: Shortcode): string {
  const address = [...MEDIA.map((key) => attributes.get(key)), content.trim()].find((one) => isAddress(one));
  if (address === undefined) return "";
  const tag = name === "audio" ? "audio" : "video";
  return `\n\n<${tag} src="${escapeMarkup(address)}" controls></${tag}>\n\n`;
}

/** Where the shortcode of a provider names a thing by its number only. */
const PLACES = new Map<string, (id: string) => string>([
  ["youtube", (id) => `https://www.youtube.com/watch?v=${id}`],
  ["vimeo", (id) => `https://vimeo.com/${id}`],
  ["dailymotion", (id) => `https://www.dailymotion.com/video/${id}`],
  ["wpvideo", (id) => `https://videopress.com/v/${id}`],
  ["videopress", (id) => `https://videopress.com/v/${id}`],
  ["ted", (id) => `https://www.ted.com/talks/view/id/${id}`],
  ["instagram", (id) => `https://www.instagram.com/p/${id}/`],
]);

const OTHERS = new Set([
  "embed",
  "soundcloud",
  "tweet",
  "twitter-tweet",
  "facebook",
  "spotify",
  "tiktok",
  "wpvimeo",
  "googlemaps",
]);

function providerHtml({ name, attributes, content }: Shortcode): string | undefined {
  const place = PLACES.get(name);
  if (place === undefined && !OTHERS.has(name)) return undefined;
  const values = [content.trim(), ...attributes.values()];
  const address = values.find(isAddress) ?? idAddress(attributes.get("id") ?? attributes.get("0"), place);
  return address === undefined ? undefined : embedHtml(address);
}

function isAddress(value: string | undefined): value is string {
  return value !== undefined && /^https?:\/\/\S+$/i.test(value);
}

function idAddress(id: string | undefined, place?: (id: string) => string): string | undefined {
  return id !== undefined && place !== undefined && /^[\w-]+$/.test(id) ? place(id) : undefined;
}
