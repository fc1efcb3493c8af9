import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { articleSchema } from "../../content/article.ts";
import { testSite } from "../../testing/articles.ts";
import { readData } from "../data/read-data.ts";
import { corporaFolder } from "../testing/corpora.ts";
import { LeftOut } from "./left-out.ts";
import { ninjsItem } from "./ninjs.ts";

const SCHEMA = join(corporaFolder() ?? "", "iptc-ninjs/specification/ninjs-schema_3.1.json");

const context = () => ({
  site: { ...testSite, timeZone: "Europe/Paris" },
  vocabulary: new Map([
    ["transport", { id: "transport", label: "Transport", aliases: [], labels: {}, code: "medtop:20000337" }],
  ]),
  publicFolder: "public",
  leftOut: new LeftOut(),
});

const article = v.parse(articleSchema, {
  headline: "A <quay> & a ferry",
  date: "2024-07-01",
  topics: ["Transport", "Boats"],
  standfirst: "In short.",
  authors: ["Ann Lee", "Bo Dahl"],
  dateline: "Lyshavn",
  image: { src: "/pictures/quay.jpg", alt: "A quay", width: 640, height: 480, caption: "The quay" },
  source: { name: "The Harbour Post", url: "https://harbour.example/" },
  corrections: [{ date: "2024-07-02", text: "It was late." }],
  body: [
    { type: "paragraph", text: ["One < two & ", { text: "three", strong: true, href: "/articles/x" }] },
    { type: "embed", provider: "YouTube", url: "https://www.youtube.com/watch?v=abc" },
  ],
});
const topics = [
  { id: "transport", label: "Transport" },
  { id: "boats", label: "Boats" },
];

/** The schema says where the one of GeoJSON is; no article has a map. */
function validator() {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
}

describe("an article as an item of ninjs", () => {
  const { leftOut, ...others } = context();
  const item = ninjsItem({ slug: "2024-07-01-a-quay", typed: {}, article, topics }, { leftOut, ...others });

  it("begins a day at midnight where the site is", () => {
    expect(item.firstCreated).toBe("2024-07-01T00:00:00+02:00");
  });

  it("names its subjects by IPTC's codes, or by their pages", () => {
    expect(item.subjects.map(({ uri }) => uri)).toEqual([
      "http://cv.iptc.org/newscodes/mediatopic/20000337",
      new URL("/topics/boats", testSite.url).href,
    ]);
  });

  it("has its text as XHTML and as plain text", () => {
    const [xhtml, text] = item.bodies;
    const link = new URL("/articles/x", testSite.url).href;
    expect(xhtml?.value).toContain(`<p>One &lt; two &amp; <a href="${link}"><strong>three</strong></a></p>`);
    expect(text?.value).toContain("One < two & three");
  });

  it("says what it has no place for", () => {
    expect(leftOut.lines()).toEqual([
      "left out: corrections (1)",
      "left out: embeds, which become links (1)",
    ]);
  });
});

describe.skipIf(!existsSync(SCHEMA))(
  "by IPTC's schema (skipped where the corpora are not beside the project)",
  () => {
    it("every article of the sample data is a valid item", async () => {
      const validate = validator();
      const { articles } = await readData("data");
      expect(articles.length).toBeGreaterThan(0);
      for (const { slug, article: stored } of [...articles, { slug: "full", article }]) {
        const item: unknown = JSON.parse(
          JSON.stringify(ninjsItem({ slug, typed: {}, article: stored, topics }, context())),
        );
        expect(validate(item) ? [] : validate.errors).toEqual([]);
      }
    });
  },
);
