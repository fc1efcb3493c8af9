const ATTRIBUTE =
  /[\t\n\f\r /]*(=?[^\t\n\f\r /=>]+|=)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >"'][^\t\n\f\r >]*)?))?/y;
const CONTENT_CHARSET =
  /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"'][^\t\n\f\r ;]*))/i;
const TAG = /<(?:!--|(meta)(?=[\t\n\f\r /])|\/?[a-z][^\t\n\f\r >]*|[!/?])/gi;

/**
 * The encodings that the `meta` elements of a page name, in order: the prescan of
 * https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding, over the beginning of the page with a
 * character for each byte.
 */
export function metaEncodings(start: string): string[] {
  const found: string[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(start); match !== null; match = TAG.exec(start)) {
    const [mark, meta] = match;
    const end = TAG.lastIndex;
    if (mark === "<!--") {
      // Its two dashes may be those of its end.
      TAG.lastIndex = after(start, "-->", end - 2);
    } else if (meta !== undefined || /[a-z]/i.test(mark)) {
      const attributes = readAttributes(start, end);
      TAG.lastIndex = attributes.end;
      const encoding = meta === undefined ? undefined : encodingOf(attributes.values);
      if (encoding !== undefined) found.push(encoding);
    } else {
      TAG.lastIndex = after(start, ">", end);
    }
  }
  return found;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function readAttributes(text: string, from: number): { values: Map<string, string>; end: number } {
  const values = new Map<string, string>();
  let end = from;
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    end = ATTRIBUTE.lastIndex;
    const [, name = "", double, single, bare] = match;
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, double ?? single ?? bare ?? "");
  }
  return { values, end };
}

function encodingOf(attributes: Map<string, string>): string | undefined {
  const charset = attributes.get("charset");
  if (charset !== undefined) return charset.trim();
  if (attributes.get("http-equiv")?.toLowerCase() !== "content-type") return undefined;
  const [, double, single, bare] = CONTENT_CHARSET.exec(attributes.get("content") ?? "") ?? [];
  return (double ?? single ?? bare)?.trim();
}
