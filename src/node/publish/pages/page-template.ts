const HEAD_TAGS = /^(?:<title[^>]*>[^<]*<\/title>|<(?:meta|link)\b[^>]*>)+/;
const ROOT = '<div id="root"></div>';

/** One page in three parts: tags for `<head>`, what stands in `#root`, and the element with the page's data. */
export interface PageParts {
  head: string;
  root: string;
  data: string;
}

/**
 * Makes a function that fills the built `index.html`. The style sheet, which every page needs before its first paint,
 * goes into the page, so that reading waits for one request only.
 */
export function pageTemplate(shell: string, styles: string): (parts: PageParts) => string {
  const page = shell.replace("</head>", () => `<style>${styles.trim()}</style></head>`);
  const [beforeRoot, afterRoot] = split(page, ROOT);
  const [beforeHeadEnd, afterHead] = split(beforeRoot, "</head>");
  return ({ head, root, data }) =>
    `${beforeHeadEnd}${head}</head>${afterHead}<div id="root">${root}</div>${data}${afterRoot}`;
}

/** React leaves a fragment's head tags at its beginning when it renders to a string. */
export function liftHeadTags(html: string): { head: string; root: string } {
  const head = HEAD_TAGS.exec(html)?.[0] ?? "";
  return { head, root: html.slice(head.length) };
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  if (at < 0) throw new Error(`index.html has no ${separator}`);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
