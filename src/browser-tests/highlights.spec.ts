import { readFile, rm, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Block } from "../content/block.ts";
import type { PublishedArticle } from "../content/published-article.ts";
import { COLOURS, type Colour } from "../keeping/kinds.ts";
import { en } from "../messages/en.ts";
import { highlightsEn as words } from "../messages/highlights-en.ts";
import { paths } from "../paths.ts";
import { expect, test as base } from "./fixtures.ts";
import { articleFiles, copyOfSite } from "./published-site.ts";
import { isOn, visit } from "./reader.ts";
import { articleThat, edition } from "./sample.ts";
import { violations } from "./violations.ts";

base.use({ serviceWorkers: "block" });

/** A test that may change the published articles. */
const editing = base.extend({
  folder: ({ browserName }, provide, info) => copyOfSite(info.outputPath(browserName)).then(provide),
});
editing.use({ serviceWorkers: "block" });

const article = articleThat(
  ({ lang, body }) => lang === undefined && body.every(({ type }) => type === "paragraph") && body.length > 5,
);
const arabic = articleThat(({ lang }) => lang === "ar");

function paragraphOf({ body }: PublishedArticle, index: number): string {
  const block = body[index];
  if (block?.type !== "paragraph" || typeof block.text !== "string") throw new Error("no plain paragraph");
  return block.text;
}

/** Words from the middle of a paragraph. */
function wordsOf(from: PublishedArticle, paragraph: number, first = 4, count = 6): string {
  return paragraphOf(from, paragraph)
    .split(" ")
    .slice(first, first + count)
    .join(" ");
}

async function open(page: Page, { slug }: PublishedArticle): Promise<void> {
  await visit(page, paths.article.href(slug));
  await isReady(page);
}

/** What the reader keeps is known, and with it their highlights. */
async function isReady(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Mark as read" })).toBeEnabled();
}

/** Where words stand on the screen: the middle of the line of their first and last letters. */
async function endsOf(page: Page, text: string) {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(
      document.querySelector("main article") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      node.parentElement?.scrollIntoView({ block: "center" });
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines.at(-1)];
      if (first === undefined || last === undefined) break;
      const isRtl = getComputedStyle(node.parentElement ?? document.body).direction === "rtl";
      return {
        pressed: { x: isRtl ? first.right - 4 : first.left + 4, y: (first.top + first.bottom) / 2 },
        first: { x: isRtl ? first.right : first.left, y: (first.top + first.bottom) / 2 },
        last: { x: isRtl ? last.left : last.right, y: (last.top + last.bottom) / 2 },
      };
    }
    throw new Error(`${text} is not on the page`);
  }, text);
}

/** Selects words as a reader does, with the mouse. */
async function selectByMouse(page: Page, text: string): Promise<void> {
  const { first, last } = await endsOf(page, text);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move((first.x + last.x) / 2, last.y);
  await page.mouse.move(last.x, last.y);
  await page.mouse.up();
  await isSelected(page, text);
}

async function isSelected(page: Page, text: string): Promise<void> {
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
}

function toolbar(page: Page) {
  return page.getByRole("toolbar", { name: words.selection });
}

function own(page: Page) {
  return page.getByRole("region", { name: words.yours });
}

async function mark(page: Page, text: string, colour: Colour = "yellow"): Promise<void> {
  await selectByMouse(page, text);
  await toolbar(page).getByRole("button", { name: words.markIn[colour] }).click();
  await expect(own(page).getByText(text, { exact: true })).toBeVisible();
}

/** What is drawn in the text, by colour. */
async function drawn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].flatMap(([name, ranges]) => {
        const texts = [...ranges].flatMap((range) => (range instanceof Range ? [range.toString()] : []));
        return texts.length === 0 ? [] : [[name.replace("broadsheet-", ""), texts]];
      }),
    ),
  );
}

async function isDrawn(page: Page, expected: Record<string, string[]>): Promise<void> {
  await expect.poll(() => drawn(page)).toEqual(expected);
}

/** Presses the passage itself. */
async function press(page: Page, text: string): Promise<void> {
  const { pressed } = await endsOf(page, text);
  await page.mouse.click(pressed.x, pressed.y);
}

base("words that are selected are highlighted, and are still after a reload", async ({ page }) => {
  const text = wordsOf(article, 0);
  await open(page, article);
  await mark(page, text, "green");
  await isDrawn(page, { green: [text] });
  await isSelected(page, text);
  await expect(toolbar(page)).toBeHidden();
  await page.reload();
  await isDrawn(page, { green: [text] });
});

base("every colour has its own line, and words in it are read in light and in dark", async ({ page }) => {
  await open(page, article);
  await mark(page, wordsOf(article, 0));
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const styles = await page.getByText(paragraphOf(article, 0)).evaluate(
      (element, colours) =>
        colours.map((colour) => {
          const { backgroundColor, color, textDecorationStyle } = getComputedStyle(
            element,
            `::highlight(broadsheet-${colour})`,
          );
          return { backgroundColor, color, line: textDecorationStyle };
        }),
      COLOURS,
    );
    expect(new Set(styles.map(({ backgroundColor }) => backgroundColor)).size).toBe(COLOURS.length);
    expect(new Set(styles.map(({ line }) => line)).size).toBe(COLOURS.length);
    for (const { backgroundColor, color } of styles)
      expect(contrast(backgroundColor, color)).toBeGreaterThanOrEqual(4.5);
  }
});

/** How much two colours stand out from one another, as WCAG reckons it. */
function contrast(...colours: [string, string]): number {
  const [dark = 0, light = 0] = colours.map(luminance).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? [])
    .map((part) => Number(part) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

base("selected words can be copied while the tools are there", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = wordsOf(article, 0);
  await open(page, article);
  await selectByMouse(page, text);
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.keyboard.press("Escape");
  await expect(toolbar(page)).toBeHidden();
  await isSelected(page, text);
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

base("the tools stand beside what is selected, never over it", async ({ page }) => {
  await open(page, article);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await selectByMouse(page, wordsOf(article, 1));
    await expect(toolbar(page)).toBeVisible();
    const tools = await toolbar(page).boundingBox();
    const lines = await page.evaluate(() =>
      [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].map(({ top, bottom }) => ({ top, bottom })),
    );
    if (tools === null) throw new Error("the tools are not there");
    for (const { top, bottom } of lines)
      expect(tools.y >= bottom || tools.y + tools.height <= top).toBe(true);
    expect(tools.x).toBeGreaterThanOrEqual(0);
    expect(tools.x + tools.width).toBeLessThanOrEqual(width);
    await page.mouse.click(5, 300);
    await expect(toolbar(page)).toBeHidden();
  }
});

base("words are selected and highlighted by the keyboard alone", async ({ page }) => {
  await open(page, article);
  const text = paragraphOf(article, 0).split(" ").slice(0, 3).join(" ");
  // The caret browsing of a browser cannot be turned on here: this is where it would stand.
  await page.getByText(paragraphOf(article, 0)).evaluate((element) => {
    getSelection()?.collapse(element.firstChild, 0);
  });
  for (let letter = 0; letter < text.length; letter += 1) {
    await page.evaluate(() => getSelection()?.modify("extend", "forward", "character"));
  }
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press("h");
  await isDrawn(page, { yellow: [text] });
  await own(page)
    .getByRole("button", { name: words.editOf(text) })
    .focus();
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog");
  await expect(card.getByRole("textbox", { name: words.note })).toBeFocused();
  await page.keyboard.type("Why?");
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(own(page).getByText("Why?")).toBeVisible();
  await expect(own(page).getByRole("button", { name: words.editOf(text) })).toBeFocused();
  await own(page)
    .getByRole("button", { name: words.removeOf(text) })
    .press("Enter");
  await isDrawn(page, {});
});

base("the tools are reached by Tab, and gone through by the arrows", async ({ page }) => {
  await open(page, article);
  await selectByMouse(page, wordsOf(article, article.body.length - 1));
  await expect(toolbar(page)).toBeVisible();
  const first = toolbar(page).getByRole("button", { name: words.markIn.yellow });
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press("Tab");
    if (await first.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(toolbar(page).getByRole("button", { name: words.markIn.blue })).toBeFocused();
  await page.keyboard.press("Enter");
  await isDrawn(page, { blue: [wordsOf(article, article.body.length - 1)] });
});

base(
  "a selection across paragraphs, backwards and out of the text is highlighted as far as it is the article's",
  async ({ page }) => {
    await open(page, article);
    const tail = paragraphOf(article, 1).split(" ").slice(-3).join(" ");
    await page.evaluate((tail) => {
      const paragraphs = [...document.querySelectorAll("main article p")];
      const from = paragraphs.find((paragraph) => paragraph.textContent?.endsWith(tail));
      const node = from?.firstChild;
      const heading = document.querySelector("h1")?.firstChild;
      if (!node || !heading) return;
      getSelection()?.setBaseAndExtent(node, (node.textContent ?? "").length, heading, 0);
    }, tail);
    await page.keyboard.press("h");
    await isDrawn(page, { yellow: [paragraphOf(article, 0) + paragraphOf(article, 1)] });
  },
);

base("a press on a highlight opens its card: colour, note and removal", async ({ page }) => {
  const [text, other] = [wordsOf(article, 0), wordsOf(article, 1)];
  await open(page, article);
  await mark(page, text);
  await mark(page, other, "pink");
  await press(page, text);
  const card = page.getByRole("dialog", { name: words.highlightOf(text) });
  await card.getByRole("button", { name: words.colours.blue }).click();
  await isDrawn(page, { blue: [text], pink: [other] });
  await card.getByRole("textbox", { name: words.note }).fill("*Why* now?");
  await card.getByRole("button", { name: words.close }).click();
  await expect(own(page).getByText("Why now?")).toBeVisible();
  await page.reload();
  await expect(own(page).getByText("Why now?")).toBeVisible();
  await press(page, text);
  await card.getByRole("button", { name: words.remove, exact: true }).click();
  await isDrawn(page, { pink: [other] });
  await expect(card).toBeHidden();
});

base("selected words are highlighted with a note", async ({ page }) => {
  const text = wordsOf(article, 0);
  await open(page, article);
  await selectByMouse(page, text);
  await toolbar(page).getByRole("button", { name: words.withNote }).click();
  await expect(page.getByRole("textbox", { name: words.note })).toBeFocused();
  await page.keyboard.type("Because.");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(own(page).getByText("Because.")).toBeVisible();
});

base("Arabic words are highlighted", async ({ page }) => {
  const [text = ""] = /\p{L}+( \p{L}+){3}/u.exec(paragraphOf(arabic, 1)) ?? [];
  await open(page, arabic);
  await mark(page, text, "pink");
  await isDrawn(page, { pink: [text] });
  await press(page, text);
  await expect(page.getByRole("dialog")).toBeVisible();
});

base(
  "without a Custom Highlight API boxes are drawn behind the words, and the text is left alone",
  async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "Highlight");
      Reflect.deleteProperty(CSS, "highlights");
    });
    const text = wordsOf(article, 0, 4, 20);
    await open(page, article);
    const before = await page.getByText(paragraphOf(article, 0)).evaluate((element) => element.outerHTML);
    await mark(page, text, "green");
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(async () => boxesCover(page, await endsOf(page, text))).toBe(true);
    }
    expect(await page.getByText(paragraphOf(article, 0)).evaluate((element) => element.outerHTML)).toBe(
      before,
    );
    await page.setViewportSize({ width: 1280, height: 800 });
    await press(page, text);
    await page.getByRole("dialog").getByRole("button", { name: words.remove, exact: true }).click();
    await expect(page.locator("[aria-hidden] > [data-colour]")).toHaveCount(0);
  },
);

/** True when the first and the last of the words have a box behind them. */
async function boxesCover(page: Page, { first, last }: Awaited<ReturnType<typeof endsOf>>): Promise<boolean> {
  const boxes = await page
    .locator("[aria-hidden] > [data-colour=green]")
    .evaluateAll((all) => all.map((box) => box.getBoundingClientRect().toJSON() as DOMRect));
  const isSeen = await page
    .locator("[aria-hidden] > [data-colour=green]")
    .first()
    .evaluate((box) => getComputedStyle(box).backgroundColor !== "rgba(0, 0, 0, 0)");
  return (
    isSeen &&
    [first, last].every(({ x, y }) =>
      boxes.some(
        ({ left, right, top, bottom }) => left - 1 <= x && x <= right + 1 && top <= y && y <= bottom,
      ),
    )
  );
}

for (const [what, text] of [
  ["a few words", wordsOf(article, 3)],
  ["a whole paragraph", paragraphOf(article, 4)],
] as const)
  base(`the link to ${what} leads another person there`, async ({ page, context, browser, baseURL }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, article);
    await selectByMouse(page, text);
    await toolbar(page).getByRole("button", { name: words.copyLink }).click();
    await expect(toolbar(page).getByText(words.linkCopied)).toBeVisible();
    await isSelected(page, text);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${edition.site.url}articles/${article.slug}#:~:text=`)).toBe(true);

    const stranger = await browser.newPage({ baseURL, viewport: { width: 360, height: 640 } });
    await stranger.goto(link.replace(edition.site.url, baseURL ?? ""));
    await expect(stranger.getByText(paragraphOf(article, 0))).not.toBeInViewport();
    await expect(stranger.getByText(text).first()).toBeInViewport();
    await expect(stranger.locator("html[data-interactive]")).toBeAttached();
    await expect(stranger.getByText(text).first()).toBeInViewport();
    await stranger.close();
  });

base("where nothing may be copied by a page the link is shown", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(page, article);
  await selectByMouse(page, wordsOf(article, 0));
  await toolbar(page).getByRole("button", { name: words.copyLink }).click();
  const field = toolbar(page).getByRole("textbox", { name: words.linkShown });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#:~:text=/);
});

base("the page of highlights lists them and leads to them", async ({ page }) => {
  const [text, other] = [wordsOf(article, 2), wordsOf(arabic, 3)];
  await open(page, article);
  await mark(page, text, "blue");
  await open(page, arabic);
  await mark(page, other);
  await page.goto(paths.highlights.href());
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    arabic.headline,
    article.headline,
  ]);
  await page.getByRole("link", { name: words.colours.blue }).click();
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([article.headline]);
  await page.getByRole("link", { name: words.goToOf(text) }).click();
  await isOn(page, article.headline);
  await expect(page.getByText(paragraphOf(article, 2)).first()).toBeInViewport();
  await expect(page.getByText(paragraphOf(article, 2)).first()).toBeFocused();
  await page.goto(`${paths.highlights.href()}?q=${encodeURIComponent(text)}`);
  await page.getByRole("button", { name: words.removeOf(text) }).click();
  await expect(page.getByText(words.nothingFound)).toBeVisible();
});

/** Changes a published article, and leaves nothing of it compressed. */
async function edit(folder: string, change: (body: Block[]) => Block[]): Promise<void> {
  const [plain = "", ...compressed] = articleFiles(folder, article.slug);
  const published: PublishedArticle = JSON.parse(await readFile(plain, "utf8"));
  await writeFile(plain, JSON.stringify({ ...published, body: change(published.body) }));
  await Promise.all(compressed.map((file) => rm(file)));
}

editing(
  "an edited article has its highlights at their new places, or says that they are gone",
  async ({ page, folder }) => {
    const [moved, gone] = [wordsOf(article, 1), wordsOf(article, 2)];
    await open(page, article);
    await mark(page, moved);
    await mark(page, gone, "blue");
    await edit(folder, ([first, second, , ...others]) => [
      { type: "paragraph", text: "A paragraph that is new." },
      ...[first, ...others, second].filter((block) => block !== undefined),
    ]);
    // The app fetches the article: the prerendered page is the one of before.
    await visit(page, "/");
    await page.goto("/highlights");
    await page.getByRole("link", { name: words.goToOf(moved) }).click();
    await expect(page.getByText("A paragraph that is new.")).toBeAttached();
    await isDrawn(page, { yellow: [moved] });
    const lost = own(page).getByRole("listitem").filter({ hasText: gone });
    await expect(lost.getByText(words.lost)).toBeVisible();
    await expect(lost.getByRole("button", { name: words.goToOf(gone) })).toHaveCount(0);
  },
);

async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
}

base("tools, card, list and page of highlights have no accessibility violation", async ({ page }) => {
  base.slow();
  const text = wordsOf(article, 0);
  await open(page, article);
  await mark(page, text, "pink");
  await selectByMouse(page, wordsOf(article, 1));
  await expect(toolbar(page)).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await own(page)
    .getByRole("button", { name: words.editOf(text) })
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await isAccessible(page);
  await page.goto(paths.highlights.href());
  await isOn(page, en.highlights);
  await expect(page.getByText(text)).toBeVisible();
  await isAccessible(page);
});
