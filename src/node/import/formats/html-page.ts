import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

/** A page of the web, saved or fetched: its article, without what stands around it. What browsers save in other ways is told apart. */
export const htmlPage: Format = {
  name: "HTML page",
  endings: [".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".webarchive"],
  recognises: isPage,
  read: loadedReader(async () => (await import("../html-page/read-page.ts")).readPage),
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
