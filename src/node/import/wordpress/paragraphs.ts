// What WordPress makes paragraphs of: between these tags, blank lines separate them (`wpautop` in
// https://developer.wordpress.org/reference/functions/wpautop/).
const BLOCKS = new Set(
  (
    "table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address style " +
    "p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption details menu " +
    "summary iframe video audio script center main"
  ).split(" "),
);
/** In these text stands by itself; only blank lines make paragraphs of it. */
const HOLDERS = new Set(
  "p h1 h2 h3 h4 h5 h6 li td th dd dt caption figcaption summary legend figure".split(" "),
);
/** In these every line is as it was written. */
const VERBATIM = new Set(["pre", "script", "style", "textarea", "code", "svg"]);
const VERBATIM_BLOCKS = new Set(["pre", "script", "style"]);

const TAG = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*>/gi;

/**
 * The HTML that WordPress shows for a post that was written with blank lines between its paragraphs and no `<p>`: each gets
 * one, other line ends become `<br>`. Never throws; takes time in proportion to the text.
 */
export function breakParagraphs(post: string): string {
  const text = post.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  let html = "";
  let run = "";
  let position = 0;
  let verbatim: string | undefined;
  let holder = "";
  for (const match of text.matchAll(TAG)) {
    const name = (match[2] ?? "").toLowerCase();
    const isCloser = match[1] !== "";
    const before = text.slice(position, match.index);
    position = match.index + match[0].length;
    if (verbatim !== undefined) {
      run += before + match[0];
      if (!isCloser || name !== verbatim) continue;
      verbatim = undefined;
      if (!VERBATIM_BLOCKS.has(name)) continue;
      html += run;
      run = "";
      continue;
    }
    run += withBreaks(before);
    if (VERBATIM.has(name) && !isCloser && !match[0].endsWith("/>")) verbatim = name;
    if (!BLOCKS.has(name)) {
      run += match[0];
      continue;
    }
    html += wrapped(run, holder);
    run = "";
    if (VERBATIM_BLOCKS.has(name)) {
      run = match[0];
      continue;
    }
    html += match[0];
    holder = isCloser || !HOLDERS.has(name) ? "" : name;
  }
  run += verbatim === undefined ? withBreaks(text.slice(position)) : text.slice(position);
  return html + wrapped(run, holder);
}

/** Two signs that stand in no text: XML has them not. */
const BLANK_LINE = "\u0001";
const LINE_END = "\u0002";

function withBreaks(text: string): string {
  return text
    .replaceAll(BLANK_LINE, "")
    .replaceAll(LINE_END, "")
    .split("\n")
    .map((line) => (line.trim() === "" ? (line === "" ? "" : " ") : line))
    .join("\n")
    .replace(/\n(?: ?\n)+/g, BLANK_LINE)
    .replaceAll("\n", LINE_END);
}

function wrapped(run: string, holder: string): string {
  const paragraphs = run
    .split(BLANK_LINE)
    .map(trimmed)
    .filter((one) => one !== "");
  if (holder !== "" && paragraphs.length < 2) return lined(run);
  return paragraphs.map((paragraph) => `<p>${lined(paragraph)}</p>\n`).join("");
}

function trimmed(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/^[\s\u0002]+/, "").replace(/(?<![\s\u0002])[\s\u0002]+$/, "");
}

function lined(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(BLANK_LINE, LINE_END).replace(/(?:<br ?\/?>)?\u0002/g, "<br>\n");
}
