import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../draft.ts";
import { openSources } from "../run/open-sources.ts";
import { readItems } from "../run/read-items.ts";
import type { Source } from "../source.ts";
import { bringPicturesBeside, hasPicturesBeside } from "./bring-pictures-beside.ts";

let home: string;
const ADDS = { adds: true, tells: false };
const TELLS = { adds: false, tells: true };

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "broadsheet-beside-"));
  mkdirSync(join(home, "site/content/posts"), { recursive: true });
  mkdirSync(join(home, "site/static/images"), { recursive: true });
  const red = await sharp({ create: { width: 30, height: 20, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  for (const name of ["site/content/posts/quay.png", "site/static/images/boat.png", "secret.png"])
    writeFileSync(join(home, name), red);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** The drafts of what is in a folder, or of a file, with their pictures brought in. */
async function bring(text: string, how: typeof ADDS, name = "post.md", named = "site") {
  writeFileSync(join(home, "site/content/posts", name), text);
  const found: { draft: Draft; note?: string }[] = [];
  const bringPictures = bringPicturesBeside(join(home, "public"), how);
  for (const { source, draft } of await drafts(join(home, named)))
    found.push(hasPicturesBeside(draft) ? await bringPictures(draft, source) : { draft });
  return found[0];
}

async function drafts(named: string): Promise<{ source: Source; draft: Draft }[]> {
  const found: { source: Source; draft: Draft }[] = [];
  for await (const opened of openSources([named], { standardInput: nothing(), fetch: {} }))
    if ("source" in opened)
      for await (const item of readItems(opened.source, { columns: new Map() }))
        if ("draft" in item) found.push({ source: opened.source, draft: item.draft });
  return found;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function post(body: string, members = ""): string {
  return `---\ntitle: A post\ndate: 2024-05-02\n${members}---\nText.\n\n${body}\n`;
}

const KEPT = { src: expect.stringMatching(/^\/pictures\/[0-9a-f]{24}\.avif$/), width: 30, height: 20 };

describe("a picture beside a document", () => {
  it.each([
    ["by its path", '![The quay](quay.png "Photo")', { alt: "The quay", caption: "Photo" }],
    ["in HTML", '<img src="./quay.png?v=2" alt="The quay">', { alt: "The quay" }],
    ["in a shortcode", '{{< figure src="quay.png" caption="Photo" >}}', { caption: "Photo" }],
    ["in a note", "![[quay.png|300]]", {}],
    ["from the root of its site", "![Boat](/images/boat.png)", { alt: "Boat" }],
  ])("is brought in %s", async (_, markdown, words) => {
    const brought = await bring(post(markdown), ADDS);
    expect(brought?.draft.body).toContainEqual(expect.objectContaining({ type: "image", ...KEPT, ...words }));
    expect(brought?.note).toBeUndefined();
  });

  it("is brought in as the lead image", async () => {
    const brought = await bring(post("More.", "cover:\n  image: quay.png\n  alt: The quay\n"), ADDS);
    expect(brought?.draft.image).toEqual({ ...KEPT, alt: "The quay" });
  });

  it("is brought in with a page that a browser saved", async () => {
    const folder = join(home, "site/content/posts/page_files");
    mkdirSync(folder);
    copyFileSync(join(home, "secret.png"), join(folder, "a.png"));
    const html = `<html><head><meta name="date" content="2024-05-02"><link rel="canonical" href="https://a.example/x">
      <title>A page</title></head><body><p>Text of it.</p><img src="./page_files/a.png" alt="A"></body></html>`;
    const brought = await bring(html, ADDS, "page.html");
    expect(brought?.draft.body).toContainEqual(expect.objectContaining({ type: "image", ...KEPT }));
  });

  it("is left out otherwise, its words stay, and how to have it is told", async () => {
    const brought = await bring(post("![A](quay.png)\n\n![B](/images/boat.png)"), TELLS);
    const texts = ["Text.", "A", "B"].map((text) => ({ type: "paragraph", text }));
    expect(brought).toMatchObject({
      draft: { body: texts },
      note: "2 pictures left out: --images brings them",
    });
    expect(readdirSync(home)).not.toContain("public");
  });

  it("stays when it was brought in before", async () => {
    const first = await bring(post("![A](quay.png)"), ADDS);
    expect(await bring(post("![A](quay.png)"), TELLS)).toEqual(first);
  });
});

describe("a picture that lies outside of the folder", () => {
  it.each(["../../../secret.png", "/../../secret.png", "link.png", "..%2F..%2F..%2Fsecret.png"])(
    "is not brought in as %s",
    async (path) => {
      symlinkSync(join(home, "secret.png"), join(home, "site/content/posts/link.png"));
      const brought = await bring(post(`![A](${path})`), ADDS);
      expect(brought?.draft.body).toEqual(["Text.", "A"].map((text) => ({ type: "paragraph", text })));
      expect(brought?.note).toMatch(/is left out/);
    },
  );

  it.each(["file:///etc/hostname", "beside:quay.png"])("is none with the address %s", async (address) => {
    const brought = await bring(post(`![A](${address}) <img src="${address}" alt="A">`), ADDS);
    expect(JSON.stringify(brought)).not.toContain("image");
  });

  it("is none of the file's own folder where only the file was named", async () => {
    const brought = await bring(
      post("![A](/images/boat.png)"),
      ADDS,
      "post.md",
      "site/content/posts/post.md",
    );
    expect(brought?.note).toMatch(/is not in the folder/);
  });
});

it("a feed cannot name a picture of this machine", async () => {
  const html =
    '&lt;img src="quay.png"&gt;&lt;img src="beside:quay.png"&gt;&lt;img src="file:quay.png"&gt;Text.';
  const item = `<item><title>A</title><pubDate>2024-05-02</pubDate><description>${html}</description></item>`;
  const feed = `<rss version="2.0" xml:base="file:///"><channel><title>F</title>${item}</channel></rss>`;
  const brought = await bring(feed, ADDS, "feed.xml");
  expect(JSON.stringify(brought)).not.toMatch(/"image"|beside:|file:/);
});
