import { directionOf, type Direction } from "../../../content/language.ts";
import { xmlText } from "../block-xhtml.ts";

export interface Page {
  title: string;
  lang: string;
  dir?: Direction | undefined;
  /** The folder above, as in `../`. */
  root: string;
  body: string;
}

/** An XHTML document of the book. */
export function xhtmlPage({ title, lang, dir = directionOf(lang), root, body }: Page): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${xmlText(lang)}" xml:lang="${xmlText(lang)}" dir="${dir}">
<head>
<title>${xmlText(title).trim() || "–"}</title>
<link rel="stylesheet" type="text/css" href="${root}styles.css"/>
</head>
${body}
</html>
`;
}
