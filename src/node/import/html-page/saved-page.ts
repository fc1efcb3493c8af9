import { safeAddress } from "../html/addresses.ts";

/** How much of a page is looked at for what a program that saved it wrote there. */
const BEGINNING = 4000;
/** What Chrome, Edge and Internet Explorer write, and SingleFile. */
const SAVED_FROM =
  /<!--\s{0,5}saved from url=\(\d{4,6}\)(\S{1,2000})\s{0,5}-->|<!--\s{0,5}Page saved with SingleFile\s{1,5}url:\s{1,5}(\S{1,2000})/i;

/** Where a page is from, as the program says that saved it. */
export function savedFrom(html: string): string | undefined {
  const [, browser, singleFile] = SAVED_FROM.exec(html.slice(0, BEGINNING)) ?? [];
  return safeAddress(browser ?? singleFile ?? "");
}

const ARCHIVED = /(?:FILE ARCHIVED ON|BEGIN WAYBACK TOOLBAR INSERT|End Wayback Rewrite JS Include)/;
const TOOLBAR = ["<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"] as const;
/** What the Internet Archive puts before the addresses of a page; pictures and the like have two letters after the time. */
const BEFORE_PAGE = /(?:(?:https?:)?\\?\/\\?\/web\.archive\.org)?\\?\/web\\?\/\d{4,14}\\?\/(?=https?:)/g;
const BEFORE_PICTURE = /(["'\s,])(\/web\/\d{4,14}(?:im|if|oe|mp)_\/https?:)/g;

/** A page as it was before the Internet Archive kept it: without its toolbar, and with its own links. Its pictures are the archive's. */
export function withoutArchive(html: string): string {
  if (!ARCHIVED.test(html)) return html;
  const [begin, end] = TOOLBAR.map((line) => html.indexOf(line));
  const page =
    begin === undefined || end === undefined || begin === -1 || end < begin
      ? html
      : html.slice(0, begin) + html.slice(end + TOOLBAR[1].length);
  return page.replace(BEFORE_PAGE, "").replace(BEFORE_PICTURE, "$1https://web.archive.org$2");
}

/** Why something is no page although it is called so: what a browser saves in other ways. It completes a sentence. */
export function whyNoPage(text: string): string | undefined {
  const start = text.slice(0, BEGINNING);
  if (start.startsWith("bplist00")) return `is a web archive of Safari, ${SAVE_AS_PAGE}`;
  if (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n){0,20}){1,20}/.test(start) &&
    /^content-type:\s*multipart\/related/im.test(start)
  )
    return `is a page saved with its pictures in one file (MHTML), ${SAVE_AS_PAGE}`;
  if (/<title>\s*view-source:/i.test(start) || /class="line-gutter-backdrop"/.test(start))
    return `is what a browser shows of the source of a page; save the page itself`;
  return undefined;
}

const SAVE_AS_PAGE = "which is not read; open it in a browser and save it as “web page, HTML only”";
