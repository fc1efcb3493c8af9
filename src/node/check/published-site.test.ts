import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { HtmlValidate } from "html-validate";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { staticArchive } from "../../archive/static-archive.ts";
import { siteSchema } from "../../content/site-schema.ts";
import { EMBEDDED_ID, parseEmbedded } from "../../embedded.ts";
import { UNLISTED } from "../publish/pages/site-pages.ts";
import { EVERYTHING } from "../../query/query.ts";

// What `npm run build` published. It must be there: a test of nothing would pass.
const DIST = join(import.meta.dirname, "../../../dist");
const files = readdirSync(DIST, { recursive: true, encoding: "utf8" }).map((file) =>
  file.replaceAll("\\", "/"),
);
const pages = files.filter((file) => file.endsWith(".html"));
const SITE = "https://broadsheet.example/";

function read(file: string): string {
  return readFileSync(join(DIST, file), "utf8");
}

const articleFiles = readdirSync(join(DIST, "archive/articles")).filter((name) => name.endsWith(".json"));

/** The data that a page carries for the app, as JSON. */
function embeddedIn(page: string): string {
  return matches(read(page), new RegExp(`id="${EMBEDDED_ID}">(.*?)</script>`, "g"))[0] ?? "";
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}

/** True for a path of the site that a web server answers from the published files. */
function isPublished(path: string): boolean {
  const file = decodeURI(path.replace(/[?#].*$/, "")).slice(1);
  return existsSync(join(DIST, file, "index.html")) || (file !== "" && existsSync(join(DIST, file)));
}

describe("every published page", () => {
  it("has one title and one description, in its head", () => {
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages) {
      const [head = "", body = ""] = read(page).split("</head>");
      expect([page, matches(head, /<title>([^<]+)<\/title>/g).length]).toEqual([page, 1]);
      // A drawing has titles of its own.
      const outside = body.replaceAll(/<svg\b.*?<\/svg>/gs, "");
      expect([page, matches(outside, /<title>/g).length]).toEqual([page, 0]);
      if (page !== "shell.html")
        expect([page, matches(head, /<meta name="description"/g).length]).toEqual([page, 1]);
    }
  });

  it("is valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: {
        // How React writes what HTML leaves open.
        "void-style": "off",
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        "no-trailing-whitespace": "off",
        // A headline is as long as its news.
        "long-title": "off",
      },
    });
    for (const page of pages) {
      const report = await validator.validateString(read(page), page);
      const messages = report.results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => `${page}: ${ruleId}: ${message}`),
      );
      expect(messages).toEqual([]);
    }
  });

  it("links only to what is published", () => {
    const dead = pages.flatMap((page) =>
      matches(
        read(page).replace(/<script type="application\/json".*?<\/script>/s, ""),
        /(?:href|src)="(\/[^"]*)"/g,
      )
        .filter((path) => !isPublished(path.replaceAll("&amp;", "&")))
        .map((path) => `${page}: ${path}`),
    );
    // Narrowing a list takes the app: its links are the same page with a search.
    expect(dead).toEqual([]);
  });

  it("runs no inline script, handler or style attribute, so that a strict Content-Security-Policy can come", () => {
    for (const page of pages) {
      const html = read(page);
      const scripts = matches(html, /<script\b([^>]*)>/g).filter(
        (tag) => !/ src="| type="application\/(?:ld\+)?json"/.test(tag),
      );
      expect([page, scripts]).toEqual([page, []]);
      expect([page, matches(html.split("<body>")[1] ?? "", /<[^>]+\s(?:on\w+|style)="/g)]).toEqual([
        page,
        [],
      ]);
      expect([page, new Set(matches(html, /<style>(.*?)<\/style>/gs)).size]).toEqual([page, 1]);
    }
  });

  it("has a canonical address that leads to itself, but for those that stand for others", () => {
    for (const page of pages.filter((name) => !["404.html", "shell.html"].includes(name))) {
      const [canonical = ""] = matches(read(page), /<link rel="canonical" href="([^"]+)"/g);
      expect([page, canonical]).toEqual([page, SITE + page.replace(/\/?index\.html$/, "")]);
    }
  });
});

describe("what is published beside the pages", () => {
  it("has JSON-LD of a NewsArticle on every article", () => {
    const articles = pages.filter((page) => page.startsWith("articles/"));
    expect(articles.length).toBe(articleFiles.length);
    for (const page of articles) {
      const [text = ""] = matches(read(page), /<script type="application\/ld\+json">(.*?)<\/script>/gs);
      const article = JSON.parse(text);
      expect(article).toMatchObject({ "@context": "https://schema.org", "@type": "NewsArticle" });
      expect(article.headline.length).toBeGreaterThan(0);
      expect(Number.isNaN(Date.parse(article.datePublished))).toBe(false);
      expect(article.mainEntityOfPage).toBe(SITE + page.replace("/index.html", ""));
    }
  });

  it("has an RSS feed of the site and of every topic, whose links are published", () => {
    const feeds = files.filter((file) => file.endsWith("feed.xml"));
    const topics = readdirSync(join(DIST, "topics"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(feeds).toHaveLength(topics.length + 1);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "item" });
    for (const file of feeds) {
      expect(XMLValidator.validate(read(file))).toBe(true);
      const { rss } = parser.parse(read(file));
      expect(rss["@_version"]).toBe("2.0");
      expect(rss.channel["atom:link"]["@_href"]).toBe(SITE + file);
      for (const required of ["title", "link", "description"]) expect(rss.channel[required]).toBeTruthy();
      for (const item of rss.channel.item) {
        expect(item.title).toBeTruthy();
        expect(item.guid["#text"]).toBe(item.link);
        expect(Number.isNaN(Date.parse(item.pubDate))).toBe(false);
        expect(isPublished(new URL(item.link).pathname)).toBe(true);
      }
    }
  });

  it("has a sitemap of every page that a search engine should list", () => {
    const parser = new XMLParser({ isArray: (name) => name === "url" || name === "sitemap" });
    const { sitemapindex } = parser.parse(read("sitemap.xml"));
    const parts: string[] = sitemapindex.sitemap.map(({ loc }: { loc: string }) =>
      new URL(loc).pathname.slice(1),
    );
    const listed: string[] = parts.flatMap((part) =>
      parser.parse(read(part)).urlset.url.map(({ loc }: { loc: string }) => new URL(loc).pathname),
    );
    const unlisted = ["404.html", "shell.html", ...UNLISTED.map((path) => `${path.slice(1)}/index.html`)];
    const wanted = pages.filter((page) => !unlisted.includes(page));
    expect(listed.toSorted()).toEqual(
      wanted.map((page) => `/${page.replace(/\/?index\.html$/, "")}`).toSorted(),
    );
    expect(read("robots.txt")).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });

  it("has an archive that is read to its end, list by list and article by article", async () => {
    const site = v.parse(siteSchema, parseEmbedded(embeddedIn("shell.html")).site);
    const archive = staticArchive(site, async (path) =>
      existsSync(join(DIST, "archive", path))
        ? new Response(readFileSync(join(DIST, "archive", path)))
        : new Response("", { status: 404 }),
    );
    const newest = await archive.list({ query: EVERYTHING });
    const slugs: string[] = [];
    for (let page = newest?.pages?.count ?? 0; page > 0; page--)
      slugs.push(...((await archive.list({ query: EVERYTHING, page }))?.cards ?? []).map(({ slug }) => slug));
    expect(slugs).toHaveLength(newest?.total?.value ?? -1);
    expect(slugs.toSorted()).toEqual(articleFiles.map((name) => name.slice(0, -".json".length)).toSorted());
    for (const slug of slugs) expect(await archive.article(slug)).toMatchObject({ slug });
  });

  it("has a JSON Schema of articles for editors' tools", () => {
    const schema = JSON.parse(read("article.schema.json"));
    expect(schema.required).toEqual(["headline", "date", "topics", "body"]);
    expect(Object.keys(schema.properties)).toContain("standfirst");
  });

  it("has beside every text its brotli and gzip, which hold the same", () => {
    const texts = files.filter((file) => /\.(html|js|css|json|svg|xml|txt)$/.test(file));
    for (const file of texts) {
      const content = readFileSync(join(DIST, file));
      expect([file, brotliDecompressSync(readFileSync(join(DIST, `${file}.br`))).equals(content)]).toEqual([
        file,
        true,
      ]);
      expect([file, gunzipSync(readFileSync(join(DIST, `${file}.gz`))).equals(content)]).toEqual([
        file,
        true,
      ]);
    }
  });
});
