import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { testSite as site } from "../testing/articles.ts";
import { importedRecord } from "./entry-records.ts";
import { textOf } from "./export-file.ts";
import { fileNamer } from "./file-names.ts";
import { escapedLine, withoutHtml } from "./markdown-escape.ts";
import { writeMarkdown } from "./write-markdown.ts";
import { writeMarkdownZip } from "./write-markdown-zip.ts";

const MARKUP = [
  "# ",
  "*",
  "_",
  "`",
  "[a](b)",
  "<b>",
  "&amp;",
  "1. ",
  "- ",
  "> ",
  "\\",
  "~~",
  "|",
  "![",
  "http://a.b",
  "=",
  "+ ",
];
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc
    .array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((parts) => parts.join("")),
);

const records = [
  importedRecord("collection", "c", { name: "News" }, 1),
  importedRecord(
    "bookmark",
    "/articles/moon",
    {
      title: "A *moon*",
      date: "2023-08-23",
      savedAt: "2024-01-01T00:00:00.000Z",
      collection: "c",
      note: "Mine:\n\n- a\n\n```\nopen",
      "label:to_do": true,
    },
    1,
  ),
  importedRecord(
    "highlight",
    "h2",
    { address: "/articles/moon", exact: "second", start: 9, note: "<b>why</b>" },
    1,
  ),
  importedRecord("highlight", "h1", { address: "/articles/moon", exact: "first\nline", start: 2 }, 1),
  importedRecord("highlight", "h3", { address: "", title: "A book", exact: "words" }, 1),
];

describe("Markdown", () => {
  it("has the page, its facts, the note, and its highlights in the order of the text", async () => {
    expect(textOf(await writeMarkdown(records, site))).toBe(String.raw`# The Test

## A \*moon\*

- Link: <https://test.example/articles/moon>
- Date: 2023-08-23
- Kept: 2024-01-01T00:00:00.000Z
- Collection: News
- Labels: to\_do
- Note:

  Mine:

  - a

  ${"```"}
  open

> first
> line

> second

- \<b>why\</b>

## A book

> words
`);
  });

  it("shows any text as it is: nothing in it is markup", () => {
    fc.assert(
      fc.property(text, (text) => {
        const plain = text.replace(/\s+/g, " ").trim();
        fc.pre(plain !== "" && !plain.includes("\0"));
        const [paragraph, ...others] = fromMarkdown(escapedLine(text)).children;
        expect(others).toEqual([]);
        expect(paragraph?.type === "paragraph" && paragraph.children).toMatchObject([
          { type: "text", value: plain },
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it("lets no HTML of a note through", () => {
    const isHtml = (node: Nodes): boolean =>
      node.type === "html" || ("children" in node && node.children.some(isHtml));
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<script>",
            "\n",
            "\n\n",
            " x ",
            "`",
            "- ",
            "<?",
            "<a@b.c>",
          ),
          { maxLength: 8 },
        ),
        (parts) => {
          expect(isHtml(fromMarkdown(withoutHtml(parts.join(""))))).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("what other readers of Markdown may take for HTML", () => {
  it.each(["x <iframe src=https://tracker.example>", "a <img src=https://tracker.example/p.png alt=x/y> b"])(
    "is escaped, with or without quotation marks: %s",
    (note) => expect(withoutHtml(note)).toBe(note.replace("<", String.raw`\<`)),
  );
});

describe("a note that somebody made to keep the page busy", () => {
  const deep = ">".repeat(3000);
  const nested = `${"*a _b ".repeat(15)}c${"_ d* e".repeat(15)}`;

  it.each([
    ["quotations in each other", deep],
    ["emphasis in each other", nested],
    ["too many words", "*word* ".repeat(1500)],
  ])("is exported as plain text, with all else: %s", async (_, note) => {
    const kept = [importedRecord("bookmark", "/articles/moon", { title: "A moon", note }, 1e12)];
    const markdown = textOf(await writeMarkdown(kept, site));
    expect(markdown).toContain("## A moon");
    expect(textsIn(fromMarkdown(withoutHtml(note)))).toBe(note.trim());
    expect((await writeMarkdownZip(kept, site)).parts.length).toBeGreaterThan(0);
  });

  /** What is shown, where nothing in it is markup. */
  function textsIn(root: Nodes): string {
    if ("children" in root) return root.children.map(textsIn).join("");
    return root.type === "text" ? root.value : `[${root.type}]`;
  }
});

describe("the zip", () => {
  it("has a file for each page, named by it", async () => {
    const { parts, name } = await writeMarkdownZip(records, site);
    expect(name).toMatch(/^bookmarks-.*\.zip$/);
    const bytes = parts.flatMap((part) => [...part]);
    const files = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(files)).toEqual(["A moon.md", "A book.md"]);
    expect(strFromU8(files["A book.md"] ?? new Uint8Array())).toBe("# A book\n\n> words\n");
  });

  it("of many small files has few parts, and of one that is larger than a part all of it", async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      importedRecord("bookmark", `x:${index}`, { title: `${index}`, note: "word ".repeat(200) }, 1),
    );
    const large = importedRecord("bookmark", "x:large", { title: "Large", note: "word ".repeat(90_000) }, 1);
    const { parts } = await writeMarkdownZip([...many, large], site);
    expect(parts.length).toBeLessThan(10);
    const files = unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer()));
    expect(Object.keys(files)).toHaveLength(501);
    expect(files["Large.md"]?.length).toBeGreaterThan(450_000);
  });
});

describe("the names of files", () => {
  it("are safe on every system, and no two are the same", () => {
    const nameOf = fileNamer("md");
    expect(
      [
        "a/b\\c:d",
        "../../etc/passwd",
        "CON",
        "",
        "Same",
        "same",
        "Same",
        "\u202Egpj.exe",
        "x".repeat(300),
        "dots...",
      ].map((title) => nameOf(title)),
    ).toEqual([
      "a b c d.md",
      "etc passwd.md",
      "CON_.md",
      "untitled.md",
      "Same.md",
      "same (2).md",
      "Same (3).md",
      "gpj.exe.md",
      `${"x".repeat(80)}.md`,
      "dots.md",
    ]);
  });
});
