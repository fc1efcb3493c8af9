import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { Source } from "../source.ts";
import type { Declaration } from "./declared-encoding.ts";
import { decodeStream, decodeText } from "./decode-text.ts";
import { inPieces } from "../../testing/in-pieces.ts";

const FRENCH = "Le café est situé à côté de l’hôtel – « très agréable » pour les élèves.";
const RUSSIAN = "Правительство сегодня утвердило бюджет страны на следующий год.";
const JAPANESE = "政府は今日、来年度の予算を承認しました。詳細は後日発表されます。";

/** What the end of one encoding or another left in a text. */
function bytes(...parts: (string | number | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === "number" ? Uint8Array.of(part) : Buffer.from(part))),
  );
}

function xml(encoding: string, written = encoding): Uint8Array {
  return iconv.encode(`<?xml version="1.0" encoding="${encoding}"?><t>${FRENCH}</t>`, written);
}

describe("the text of bytes", () => {
  it.each(["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])(
    "is known by the byte order mark of %s",
    (encoding) => expect(decodeText(iconv.encode(FRENCH, encoding, { addBOM: true }))).toBe(FRENCH),
  );

  it.each(["utf-8", "windows-1252", "macintosh", "windows-1258"])(
    "is known by the prolog of XML in %s",
    (encoding) => expect(decodeText(xml(encoding), { declaration: "xml" })).toContain(FRENCH),
  );

  it.each(["utf-16le", "utf-16be", "utf-32le", "utf-32be"])(
    "is known by its zeros without a mark in %s",
    (encoding) => expect(decodeText(xml("utf-16", encoding), { declaration: "xml" })).toContain(FRENCH),
  );

  it("is known by a name that only older systems have", () => {
    const marked = `<?xml version="1.0" encoding="cp850"?>Le café agréable`;
    expect(decodeText(iconv.encode(marked, "cp850"))).toBe(marked);
    const contentType = "text/plain; charset=utf-7";
    expect(decodeText(iconv.encode(FRENCH, "utf-7"), { contentType })).toBe(FRENCH);
  });

  it("is known by what the server said, which a prolog outdoes", () => {
    const contentType = "text/xml; charset='koi8-r'";
    expect(decodeText(iconv.encode(RUSSIAN, "koi8-r"), { contentType })).toBe(RUSSIAN);
    const marked = `<?xml version="1.0" encoding="windows-1251"?>${RUSSIAN}`;
    expect(decodeText(iconv.encode(marked, "windows-1251"), { contentType })).toBe(marked);
  });

  it.each([
    '<meta charset="shift_jis">',
    "<meta http-equiv=content-type content='text/html; charset=shift_jis'>",
    `<!-- <meta charset="utf-8"> ${"-".repeat(2000)}--><title lang=ja><meta charset=shift_jis>`,
    '<meta charset="no such"><meta charset=Shift_JIS>',
  ])("is known by %s of a page", (meta) => {
    const page = `<!doctype html>${meta}<p>${JAPANESE}`;
    expect(decodeText(iconv.encode(page, "shift_jis"), { declaration: "html" })).toBe(page);
  });

  it.each([
    ["windows-1252", FRENCH],
    ["windows-1251", RUSSIAN],
    ["koi8-r", RUSSIAN],
    ["shift_jis", JAPANESE],
    ["euc-jp", JAPANESE],
    ["gb18030", "政府今天批准了明年的预算。详情将于稍后公布。"],
    ["big5", "政府今天批准了明年的預算。詳情將於稍後公佈。"],
    ["euc-kr", "정부는 오늘 내년 예산을 승인했다. 자세한 내용은 추후 발표될 예정이다."],
    ["windows-1250", "Wczoraj odbyło się posiedzenie rządu w sprawie budżetu państwa, później głosowanie."],
    ["iso-8859-7", "Η κυβερνηση ενεκρινε σημερα τον προυπολογισμο της χωρας για το νεο ετος."],
    ["windows-1252", "It cost £5m – “too much”."],
  ])("is recognised where nothing tells that it is in %s", (encoding, text) =>
    expect(decodeText(iconv.encode(text, encoding))).toBe(text),
  );

  it.each([
    ["windows-1251", "Новости"],
    ["windows-1255", "חדשות היום"],
    ["windows-1256", "أخبار اليوم"],
    ["windows-874", "รัฐบาล SIPA อนุมัติงบประมาณ สำหรับผู้ใช้ MamboHub.com วันนี้ที่กรุงเทพมหานคร"],
  ])("is recognised in a few words between tags of a feed in %s", (encoding, words) => {
    const item = `<item><title>${words}</title><link>https://news.example/</link></item>`;
    const feed = `<rss><channel><title>${words}</title>${item.repeat(3)}</channel></rss>`;
    expect(decodeText(iconv.encode(feed, encoding), { declaration: "xml" })).toBe(feed);
  });

  it.each([
    ["ptcp154", "pt154", "Қазақстан үкіметі бүгін бюджетті бекітті"],
    ["mac_latin2", "maccenteuro", "Żółw źle"],
  ])("is known by %s, which is another name of %s", (name, encoding, text) => {
    const marked = `<?xml version="1.0" encoding="${name}"?>${text}`;
    expect(decodeText(iconv.encode(marked, encoding), { declaration: "xml" })).toBe(marked);
  });

  it("is what it is, not what it says, where the two plainly differ", () => {
    const western = bytes('<?xml version="1.0" encoding="utf-8"?>', iconv.encode(FRENCH, "windows-1252"));
    expect(decodeText(western, { declaration: "xml" })).toContain(FRENCH);
    expect(decodeText(western, { contentType: "text/plain; charset=us-ascii" })).toContain(FRENCH);
    expect(decodeText(bytes('<meta charset="iso-8859-1">', JAPANESE), { declaration: "html" })).toContain(
      JAPANESE,
    );
    expect(decodeText(bytes(FRENCH), { contentType: "text/plain; charset=utf-16" })).toBe(FRENCH);
  });

  it("keeps UTF-8 with stray bytes of Windows-1252 and halved characters of databases", () => {
    expect(decodeText(bytes("Ærø ", 0x93, "café", 0x94, " ø ", 0x80))).toBe("Ærø “café” ø €");
    expect(decodeText(bytes("é ", Uint8Array.of(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), " é"))).toBe("é 😀 é");
  });

  it("leaves out the zeros of a damaged file", () => {
    expect(decodeText(bytes("a".repeat(2000), 0, "b"))).toBe(`${"a".repeat(2000)}b`);
  });

  it.each([
    bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0, 0, 13, "IHDR"),
    bytes("%PDF-1.4\n%", 0xe2, 0xe3),
    bytes("PK", 3, 4, 20, 0, 0, 0, 8, 0),
    Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256),
  ])("is none where the bytes are no text: %#", (binary) => expect(decodeText(binary)).toBeUndefined());

  it("takes a megabyte of the worst in linear time", () => {
    for (const worst of ["<meta ", "<a ' ", "<!--", "<meta content=charset", "<?xml  ", "\xff", "\xc3"]) {
      const page = Buffer.from(worst.repeat(1_000_000 / worst.length), "latin1");
      expect(decodeText(page, { declaration: "html", contentType: worst })).toBeDefined();
    }
  });

  it("is what UTF-8 says, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const kept = text.replaceAll("\0", "").toWellFormed();
        const padded = `é${"x".repeat(2000)}${kept}`;
        expect(decodeText(bytes(padded))).toBe(padded);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a text that arrives in pieces", () => {
  async function streamed(content: Uint8Array, size: number, declaration?: Declaration): Promise<string> {
    const source: Source = { name: "test", chunks: inPieces(content, size) };
    let text = "";
    for await (const piece of decodeStream(source, declaration)) text += piece;
    return text;
  }

  it.each(["utf-8", "utf-16le", "utf-32be", "gb18030", "shift_jis"])(
    "is whole wherever it is cut, in %s",
    async (encoding) => {
      const text = `<?xml version="1.0" encoding="${encoding}"?>${JAPANESE.repeat(6000)}`;
      for (const size of [4093, 65_537])
        expect(await streamed(iconv.encode(text, encoding), size, "xml")).toBe(text);
    },
  );

  it("recovers a stray byte that comes late", async () => {
    const late = bytes("plain ".repeat(60_000), JAPANESE, 0x80, JAPANESE);
    const text = `${"plain ".repeat(60_000)}${JAPANESE}€${JAPANESE}`;
    for (const size of [1021, 65_536]) expect(await streamed(late, size)).toBe(text);
    expect(await streamed(bytes("a".repeat(300_000), 0xe6, 0x94), 4096)).toBe(`${"a".repeat(300_000)}æ”`);
  });

  it("is refused when it is none", async () => {
    await expect(streamed(new Uint8Array(300_000), 4096)).rejects.toThrow("is not text");
  });
});
