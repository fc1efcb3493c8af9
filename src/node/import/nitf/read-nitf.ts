import type { Item, ReadOptions } from "../draft.ts";
import { nitfItem, nitfStatus } from "./nitf-item.ts";
import type { Source } from "../source.ts";
import { decodeStream } from "../text/decode-text.ts";
import { draftOfWire, statusSkip } from "../wire/draft-of-wire.ts";
import { missingPart } from "../xml/missing-part.ts";
import { readElements } from "../xml/read-elements.ts";

const WANTED = new Set(["nitf"]);

/** News Industry Text Format of IPTC, version 3. https://iptc.org/standards/nitf/ */
export async function* readNitf(source: Source, { date }: ReadOptions): AsyncGenerator<Item> {
  for await (const { element, lack } of readElements(decodeStream(source, "xml"), { wanted: WANTED })) {
    if (lack !== undefined) {
      yield { skip: missingPart(lack) };
      continue;
    }
    const { status, embargo } = nitfStatus(element);
    const skip = statusSkip(status, embargo);
    yield skip === undefined ? draftOfWire(nitfItem(element), date) : { skip };
  }
}
