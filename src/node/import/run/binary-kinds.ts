import { SourceError } from "../source.ts";

interface BinaryKind {
  begins: string[];
  kind: string;
  reason: string;
}

const PICTURE = { kind: "a picture", reason: "is a picture; articles come from text" };
const UNPACK = "is compressed in a way that cannot be read; unpack it first, or compress it as .gz or .zip";

/** First bytes, each character a byte. */
const KINDS: BinaryKind[] = [
  { begins: ["\x89PNG", "\xff\xd8\xff", "GIF8", "BM", "II*\0", "MM\0*", "\0\0\x01\0", "8BPS"], ...PICTURE },
  {
    begins: ["%PDF-"],
    kind: "a PDF",
    reason: "is a PDF; save its text as .txt, .md or .html and import that",
  },
  {
    begins: ["\xd0\xcf\x11\xe0"],
    kind: "an office document",
    reason: "is an old Word or Office document; save it as .html or .txt and import that",
  },
  {
    begins: ["{\\rtf"],
    kind: "an office document",
    reason: "is rich text; save it as .html or .txt and import that",
  },
  { begins: ["BZh", "\xfd7zXZ", "7z\xbc\xaf", "Rar!"], kind: "packed", reason: UNPACK },
  {
    begins: ["SQLite format 3\0"],
    kind: "a database",
    reason: "is a database; export its articles as .jsonl or .csv",
  },
  {
    begins: ["ID3", "OggS", "fLaC", "\x1aE\xdf\xa3", "\xff\xfb"],
    kind: "sound or film",
    reason: "is sound or film; articles come from text",
  },
  {
    begins: ["wOFF", "wOF2", "OTTO", "\0\x01\0\0\0"],
    kind: "a font",
    reason: "is a font; articles come from text",
  },
  {
    begins: ["\x7fELF", "MZ\x90\0", "\xcf\xfa\xed\xfe"],
    kind: "a program",
    reason: "is a program; articles come from text",
  },
];

/** What a zip is really, by the name of one of its first members. */
const IN_ZIP: [string, string][] = [
  ["word/", "a Word document (.docx)"],
  ["xl/", "a spreadsheet (.xlsx)"],
  ["ppt/", "a presentation (.pptx)"],
  ["[Content_Types].xml", "an office document"],
  ["mimetypeapplication/epub+zip", "a book (.epub)"],
  ["mimetypeapplication/vnd.oasis.opendocument", "an office document (.odt)"],
  ["META-INF/", "a program (.jar)"],
];

/** Why bytes cannot be imported, if they begin like something that is known and is not text. */
export function binaryKind(beginning: Uint8Array): SourceError | undefined {
  const start = Buffer.from(beginning.subarray(0, 4096)).toString("latin1");
  const media = containerKind(start);
  const known = media ?? KINDS.find(({ begins }) => begins.some((bytes) => start.startsWith(bytes)));
  if (known !== undefined && !isText(start)) return new SourceError(known.kind, known.reason);
  const document = start.startsWith("PK\x03\x04") && IN_ZIP.find(([member]) => start.includes(member));
  if (!document) return undefined;
  return new SourceError(
    "an office document",
    `is ${document[1]}; save it as .html, .md or .txt and import that`,
  );
}

/** RIFF and ISO containers say what they hold a few bytes further on. */
function containerKind(start: string): Omit<BinaryKind, "begins"> | undefined {
  if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return PICTURE;
  if (start.startsWith("ftyp", 4)) {
    return /^(?:avif|heic|mif1)/.test(start.slice(8))
      ? PICTURE
      : { kind: "sound or film", reason: "is sound or film; articles come from text" };
  }
  return undefined;
}

/** A few letters are also how a text may begin: `BMW recalls …`. A PDF and rich text are letters too, and no text. */
function isText(start: string): boolean {
  return (
    !start.includes("\0") &&
    /^[ -~]{4}/.test(start) &&
    !start.startsWith("%PDF-") &&
    !start.startsWith("{\\rtf")
  );
}
