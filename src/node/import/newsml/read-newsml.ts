import type { Item, ReadOptions, Skip } from "../draft.ts";
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

/** The root of NewsML 1.0 to 1.2. */
const OLDER = "NewsML";

const WANTED = new Set(["newsItem", OLDER, ...OTHERS.keys()]);

/** NewsML-G2 of IPTC: a message, a set of items, or an item by itself. https://iptc.org/standards/newsml-g2/ */
export async function* readNewsml(source: Source, { date }: ReadOptions): AsyncGenerator<Item> {
  for await (const { element, lack } of readElements(decodeStream(source, "xml"), { wanted: WANTED })) {
    const guid = element.attributes.get("guid");
    const place = guid === undefined ? {} : { where: guid.slice(0, 200) };
    const other = OTHERS.get(localName(element));
    if (localName(element) === OLDER) yield { skip: ofVersion1() };
    else if (lack !== undefined) yield { skip: missingPart(lack), ...place };
    else if (other === undefined) yield { ...newsItem(element, date), ...place };
    else {
      const reason = `is a ${other}, not news; only news items are imported`;
      yield { skip: { failed: false, kind: other, reason }, ...place };
    }
  }
}

function ofVersion1(): Skip {
  const reason =
    "is NewsML 1, which is not read; ask for NewsML-G2, NITF or ninjs, or take the NITF out of it";
  return { failed: true, kind: "NewsML 1", reason };
}
