import { describe, expect, it } from "vitest";
import { SourceError } from "../source.ts";
import { readElements, type ReadElement } from "./read-elements.ts";
import { childOf, descend, elementsWithin, lineOf, textOf } from "./xml-element.ts";
import { inPieces } from "../../testing/in-pieces.ts";

async function read(xml: string, size = 7, ignored: string[] = []): Promise<ReadElement[]> {
  const found: ReadElement[] = [];
  const what = { wanted: new Set(["item"]), ignored: new Set(ignored) };
  for await (const one of readElements(inPieces(xml, size), what)) found.push(one);
  return found;
}

describe("elements of an XML document that arrives in pieces", () => {
  it("come one after the other, with what is in them", async () => {
    const [first, second] = await read(
      "<list><title>No</title><item n='1'><t>One &amp; <![CDATA[<two>]]></t></item><x:item><t/></x:item></list>",
    );
    expect(first?.element.attributes.get("n")).toBe("1");
    expect(first && textOf(childOf(first.element, "t"))).toBe("One & <two>");
    expect(second?.element.name).toBe("x:item");
  });

  it("are found by their names with any prefix, and exactly so first", async () => {
    const [found] = await read(
      "<item><a:name>a</a:name><name>b</name><a:deep><c:in>c</c:in></a:deep></item>",
    );
    const element = found?.element;
    expect(element && lineOf(childOf(element, "name"))).toBe("b");
    expect(element && lineOf(childOf(element, "a:name"))).toBe("a");
    expect(element && lineOf(descend(element, "deep", "in"))).toBe("c");
    expect(element && elementsWithin(element, "in")).toHaveLength(1);
  });

  it("come without what is of no use", async () => {
    const [found] = await read("<item><note>x<item>y</item></note><t>z</t></item>", 7, ["note"]);
    expect(found && textOf(found.element)).toBe("z");
  });

  it("are cut off where the document ends in them, and those before are whole", async () => {
    const found = await read("<list><item>1</item><item><t>2");
    expect(found.map(({ lack }) => lack)).toEqual([undefined, "cut off"]);
  });

  it("expand no entity and read no file", async () => {
    const [found] = await read(
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><item>&b;&f;</item>',
    );
    expect(found && textOf(found.element)).toBe("&b;&f;");
  });

  it("are marked as too large where they have more parts than anybody writes", async () => {
    const [found, next] = await read(
      `<list><item>${"<p/>".repeat(250_000)}</item><item>ok</item></list>`,
      65_536,
    );
    expect(found?.lack).toBe("too large");
    expect(next && textOf(next.element)).toBe("ok");
  });

  it.each([
    ["100,000 levels", "<item>".repeat(100_000)],
    ["100,000 levels outside of them", "<x>".repeat(100_000)],
    ["a tag without an end", `<item><${"a".repeat(21_000_000)}`],
    ["a comment without an end", `<item><!--${"a".repeat(21_000_000)}`],
  ])("end with a reason in a document with %s", async (_, xml) => {
    await expect(read(xml, 65_536)).rejects.toThrow(SourceError);
  });
});
