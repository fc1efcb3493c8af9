import { XMLValidator } from "fast-xml-parser";
import { partsOf } from "./page-parts.ts";
import { isJson } from "../testing/is-json.ts";

/** Everything of published files that innocent ones do not have. */
export function dangers(files: ReadonlyMap<string, string>, innocent: ReadonlySet<string>): string[] {
  return [...files].flatMap(([name, text]) => {
    const found = name.endsWith(".html") ? dangersOfPage(text, innocent) : dangersOfXml(text);
    return found.map((danger) => `${name}: ${danger}`);
  });
}

function dangersOfPage(page: string, innocent: ReadonlySet<string>): string[] {
  const { drawn, addresses, scripts } = partsOf(page);
  const running = scripts.filter(({ type, text }) => (type === "module" ? text !== "" : !isJson(text)));
  return [
    ...[...drawn].filter((part) => !innocent.has(part)),
    ...addresses.filter((address) => !/^(?:https?:|mailto:|\/(?!\/)|#)/.test(address)),
    ...running.map(({ text }) => `a script of ${text.slice(0, 80)}`),
  ];
}

function dangersOfXml(xml: string): string[] {
  // What XML cannot say: https://www.w3.org/TR/xml/#charsets
  const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  const isWellFormed = XMLValidator.validate(xml) === true;
  return [
    ...(isWellFormed ? [] : ["not well-formed"]),
    ...(unspeakable === null ? [] : ["a control character"]),
  ];
}
