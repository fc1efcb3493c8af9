import { describe, expect, it } from "vitest";
import { entityDecoder, readEntityDeclarations } from "./xml-entities.ts";

function decode(text: string, doctype = ""): string {
  return entityDecoder(readEntityDeclarations(doctype))(text);
}

describe("references in the text of a feed", () => {
  it.each([
    ["&lt;b&gt; &amp; &quot;&apos;", "<b> & \"'"],
    ["&#233;&#xE9;&#XE9;", "ééé"],
    ["&eacute; &nbsp;&hellip;", "é \u00a0…"],
    ["&#150;&#146;", "–’"],
    ["&#55357;&#56842;", "😊"],
    ["&#55357;", "\ufffd"],
    ["&#0;&#99999999;", "\ufffd\ufffd"],
    ["AT&T; a&b &; &unknown;", "AT&T; a&b &; &unknown;"],
    ["&amp;lt;", "&lt;"],
    ["&__proto__;&constructor;", "&__proto__;&constructor;"],
  ])("%s becomes %s", (text, decoded) => {
    expect(decode(text)).toBe(decoded);
  });

  it("may be declared, in one another too, the first declaration holding", () => {
    expect(decode("&a;", '<!DOCTYPE x [<!ENTITY a "1&b;"><!ENTITY b \'2\'><!ENTITY a "3">]>')).toBe("12");
  });

  it("are read once more where a value was declared with characters by number", () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "&#38;lt;b&#62;"><!ENTITY copyright "&#38;#169; 2024">]>';
    expect(decode("&a; &copyright;", doctype)).toBe("<b> © 2024");
  });

  it("never fetch what is outside the document", () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://e.example/"> %p;]>';
    expect(decode("&a;", doctype)).toBe("&a;");
  });

  it("are refused when they grow beyond all use", () => {
    expect(() => decode("&a;", '<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>')).toThrow(
      "grow beyond all use",
    );
  });
});
