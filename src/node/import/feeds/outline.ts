import { SourceError } from "../source.ts";
import type { XmlRoot } from "../xml/xml-root.ts";
import { xmlTokens } from "../xml/xml-tokens.ts";

/** A feed in an OPML list. */
export interface Outline {
  address: string;
  title?: string;
}

const DEEPEST = 256;
const FEED_TYPE = /^(?:rss|atom|feed|rdf|json)/i;

/** The feeds that an OPML document names, however deep, at most so many; groups and links to pages are passed over. */
export function outlines(document: string, root: XmlRoot, most: number): { found: Outline[]; left: number } {
  const found: Outline[] = [];
  let left = 0;
  let depth = 0;
  const handler = {
    open: (name: string, attributes: ReadonlyMap<string, string>) => {
      depth += 1;
      if (depth > DEEPEST)
        throw new SourceError("not valid", `has outlines more than ${DEEPEST} levels deep`);
      const outline = name === "outline" ? outlineOf(attributes) : undefined;
      if (outline !== undefined && found.length < most) found.push(outline);
      else if (outline !== undefined) left += 1;
    },
    text: () => {},
    close: () => {
      depth -= 1;
    },
  };
  const tokens = xmlTokens(handler, { lowerCase: true, entities: root.entities });
  tokens.write(document.slice(root.index));
  tokens.end();
  return { found, left };
}

/** What is only an `url` is a feed where the type says so; some write no capitals in `xmlUrl`. */
function outlineOf(attributes: ReadonlyMap<string, string>): Outline | undefined {
  const [xmlUrl, url, type = "", title, text] = ["xmlurl", "url", "type", "title", "text"].map((name) =>
    attributes.get(name)?.trim(),
  );
  const address = xmlUrl ?? (FEED_TYPE.test(type) ? url : undefined);
  if (address === undefined || address === "") return undefined;
  const name = [title, text].find((one) => one !== undefined && one !== "");
  return { address, ...(name !== undefined && { title: name }) };
}
