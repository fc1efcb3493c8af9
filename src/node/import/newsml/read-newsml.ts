import type { Item } from "../draft.ts";
import { newsItem } from "./news-item.ts";
import type { Source } from "../source.ts";
import { decodeStream } from "../text/decode-text.ts";
import { missingPart } from "../xml/missing-part.ts";
import { readElements } from "../xml/read-elements.ts";
import { localName } from "../xml/xml-element.ts";

/** What else a message may hold. */
const OTHERS = new Map([
  ["packageItem", "package"],
  ["conceptItem", "concept"],
  ["knowledgeItem", "vocabulary"],
  ["planningItem", "plan"],
  ["catalogItem", "catalogue"],
]);

const WANTED = new Set(["newsItem", ...OTHERS.keys()]);

/** NewsML-G2 of IPTC: a message, a set of items, or an item by itself. https://iptc.org/standards/newsml-g2/ */
export async function* readNewsml(source: Source): AsyncGenerator<Item> {
  for await (const { element, lack } of readElements(decodeStream(source, "xml"), { wanted: WANTED })) {
    const guid = element.attributes.get("guid");
    const place = guid === undefined ? {} : { where: guid.slice(0, 200) };
    const other = OTHERS.get(localName(element));
    if (lack !== undefined) yield { skip: missingPart(lack), ...place };
    else if (other === undefined) yield { ...newsItem(element), ...place };
    else {
      const reason = `is a ${other}, not news; only news items are imported`;
      yield { skip: { failed: false, kind: other, reason }, ...place };
    }
  }
}
