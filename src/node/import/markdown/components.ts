import { CodeFence } from "./code-fence.ts";
import { shortcodeHtml } from "./shortcode-html.ts";

// `<IMG>` and `<TABLE>` are HTML: a component has small letters in its name.
const OPENING =
  /^[ \t]*<(?:((?![A-Z\d]+[\s>])[A-Z][\w.]*)|(div|section|figure|aside)(?=\s[^<>]*\bmarkdown=["']?(?:1|block|span)\b))(?:\s[^<>]*)?>[ \t]*$/;
const CLOSING = /^[ \t]*<\/([A-Za-z][\w.]*)>[ \t]*$/;
const ALONE = /^[ \t]*<((?![A-Z\d]+[\s/])[A-Z][\w.]*)(\s[^<>]*)?\/>[ \t]*$/;
const PICTURE_IMPORT = /^import\s+(\w+)\s+from\s+["']([^"']+\.(?:jpe?g|png|gif|webp|avif|svg))["'];?\s*$/;
const MOST_OPEN = 50;

interface Open {
  name: string;
  /** How deep what stands in it is indented. */
  indent?: string;
}

/**
 * Lines without the components of MDX, and the elements that kramdown is told to read Markdown in: what stands between their
 * tags is Markdown, however it is indented. A film or a picture is drawn.
 */
export function withoutComponents(lines: string[]): string[] {
  const pictures = new Map(lines.flatMap((line) => pictureImport(line)));
  const closed = new Set(lines.flatMap((line) => CLOSING.exec(line)?.[1] ?? []));
  const open: Open[] = [];
  const fence = new CodeFence();
  return lines.map((indented) => {
    const line = withoutIndent(indented, open);
    if (fence.isCode(line)) return line;
    const [, alone, attributes = ""] = ALONE.exec(line) ?? [];
    if (alone !== undefined) return shortcodeHtml(alone.toLowerCase(), withPictures(attributes, pictures));
    const [, component, element] = OPENING.exec(line) ?? [];
    const name = component ?? element ?? "";
    if (closed.has(name) && open.length < MOST_OPEN) {
      open.push({ name });
      return "";
    }
    if (CLOSING.exec(line)?.[1] === open.at(-1)?.name && open.length > 0) {
      open.pop();
      return "";
    }
    return line;
  });
}

function pictureImport(line: string): [string, string][] {
  const [, name, path] = PICTURE_IMPORT.exec(line) ?? [];
  return name === undefined || path === undefined ? [] : [[name, path]];
}

/** `src={hero}` with the path that `hero` was imported from. */
function withPictures(attributes: string, pictures: ReadonlyMap<string, string>): string {
  return attributes.replace(/=\{(\w+)(?:\.src)?\}/g, (_, name: string) => `="${pictures.get(name) ?? ""}"`);
}

/** A line without the indent of the component that it stands in, which its first line tells. */
function withoutIndent(line: string, open: Open[]): string {
  let rest = line;
  for (const one of open) {
    if (rest.trim() === "") return "";
    one.indent ??= /^[ \t]*/.exec(rest)?.[0] ?? "";
    if (rest.startsWith(one.indent)) rest = rest.slice(one.indent.length);
    // Its closing tag stands further left.
    else rest = rest.trimStart();
  }
  return rest;
}
