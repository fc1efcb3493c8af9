import { describe, expect, it } from "vitest";
import { fieldsOf } from "../keeping/kept-record.ts";
import { testSite as site } from "../testing/articles.ts";
import { importedRecord } from "./entry-records.ts";
import { textOf } from "./export-file.ts";
import { readAnnotations } from "./read-annotations.ts";
import { writeAnnotations } from "./write-annotations.ts";

const highlight = importedRecord(
  "highlight",
  "h1",
  {
    address: "/articles/moon",
    title: "Moon",
    exact: "one small step",
    prefix: "that's ",
    suffix: " for",
    start: 7,
    end: 21,
    colour: "green",
    note: "**Yes**",
  },
  1e12,
);

describe("highlights as annotations", () => {
  it("have the selectors, the note and the colour of the W3C's model", async () => {
    const file: unknown = JSON.parse(textOf(await writeAnnotations([highlight], site)));
    expect(file).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: 1,
      first: {
        type: "AnnotationPage",
        items: [
          {
            id: "urn:broadsheet:highlight:h1",
            type: "Annotation",
            motivation: ["highlighting", "commenting"],
            modified: "2001-09-09T01:46:40.000Z",
            body: [{ type: "TextualBody", value: "**Yes**", format: "text/markdown" }],
            target: {
              source: "https://test.example/articles/moon",
              styleClass: "green",
              selector: [
                { type: "TextQuoteSelector", exact: "one small step", prefix: "that's ", suffix: " for" },
                { type: "TextPositionSelector", start: 7, end: 21 },
              ],
            },
          },
        ],
      },
    });
  });
});

describe("annotations of other programs", () => {
  async function read(content: unknown) {
    const { records, problems } = await readAnnotations(JSON.stringify(content, null, 2), { site });
    return { ids: records.map(({ id }) => id), said: records.map((record) => fieldsOf(record)), problems };
  }

  it("come in as services answer with them, with their tags in the note", async () => {
    const { ids, said, problems } = await read({
      total: 2,
      rows: [
        {
          id: "AbC",
          created: "2020-01-01T00:00:00.000000+00:00",
          updated: "2020-02-01T00:00:00.000000+00:00",
          uri: "https://else.example/page",
          text: "A note",
          tags: ["one", "two words", "pink"],
          document: { title: ["The page"] },
          target: [
            {
              source: "https://else.example/page",
              selector: [
                { type: "RangeSelector", startContainer: "/p[1]" },
                { type: "TextPositionSelector", start: 3, end: 9 },
                { type: "TextQuoteSelector", exact: "marked", prefix: "is ", suffix: "." },
              ],
            },
          ],
        },
        {
          id: "page-note",
          uri: "https://else.example/page",
          text: "About all of it",
          target: [{ source: "x" }],
        },
      ],
    });
    expect(ids).toEqual(["AbC"]);
    expect(said).toEqual([
      {
        address: "https://else.example/page",
        title: "The page",
        exact: "marked",
        prefix: "is ",
        suffix: ".",
        start: 3,
        end: 9,
        colour: "pink",
        note: "A note\n\n#one #two-words",
        madeAt: "2020-01-01T00:00:00.000000+00:00",
      },
    ]);
    expect(problems.map(({ what }) => what)).toEqual(["noQuotation"]);
  });

  it("come in one alone, with one selector, with the body as a text", async () => {
    const { said } = await read({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "Annotation",
      bodyValue: "Short",
      target: {
        source: { id: "https://test.example/articles/moon" },
        selector: { type: "TextQuoteSelector", exact: "x" },
      },
    });
    expect(said).toEqual([{ address: "/articles/moon", exact: "x", note: "Short" }]);
  });

  it("come in without values that a highlight cannot have", async () => {
    const selector = [
      { type: "TextQuoteSelector", exact: "x", prefix: 7 },
      { type: "TextPositionSelector", start: "3" },
    ];
    const { said } = await read([
      { target: { source: "https://a.example/", selector, textDirection: "up" } },
    ]);
    expect(said).toEqual([{ address: "https://a.example/", exact: "x" }]);
  });
});
