import type { Locator, Page } from "@playwright/test";
import { deskEn } from "../messages/desk-en.ts";
import { en } from "../messages/en.ts";
import { keepingEn } from "../messages/keeping-en.ts";
import { paths } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { follow, headlines, isOn, visit } from "./reader.ts";
import { articleThat, edition } from "./sample.ts";
import { violations } from "./violations.ts";

// The worker plays no part here, and installing it takes a second of every test.
test.use({ serviceWorkers: "block" });

const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 800 };
const { slug, headline } = articleThat(({ lang }) => lang === undefined);
const wasBookmarked = keepingEn.changes.bookmarked(headline, 1);

function bookmarkButton(page: Page, title: string) {
  return page.getByRole("button", { name: en.bookmarkPage(title) }).first();
}

async function isPressed(page: Page, title: string, pressed: boolean): Promise<void> {
  await expect(bookmarkButton(page, title)).toHaveAttribute("aria-pressed", `${pressed}`);
}

/** Opens a page, and waits until the desk stands over it. */
async function visitDesk(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await expect(page.getByRole("main").getByRole("alert")).toBeAttached();
}

async function isAccessible(page: Page): Promise<void> {
  for (const [colorScheme, viewport] of [
    ["light", WIDE],
    ["dark", NARROW],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    expect(await violations(page), colorScheme).toEqual([]);
  }
}

test("s bookmarks the article of a list that has the focus, and the page", async ({ page }) => {
  const [first, second] = edition.articles;
  await visitDesk(page, paths.archive.href());
  const title = second?.headline ?? "";
  await page.getByRole("link", { name: title, exact: true }).focus();
  await page.keyboard.press("s");
  await isPressed(page, title, true);
  await isPressed(page, first?.headline ?? "", false);
  await follow(page, title);
  await isOn(page, title);
  await isPressed(page, title, true);
  await page.keyboard.press("s");
  await isPressed(page, title, false);
});

test("Ctrl+Z takes a change back, also after the page was loaded again, and Ctrl+Y makes it again", async ({
  page,
}) => {
  await visitDesk(page, paths.article.href(slug));
  await page.keyboard.press("s");
  await isPressed(page, headline, true);
  await page.keyboard.press("ControlOrMeta+z");
  await isPressed(page, headline, false);
  await page.keyboard.press("Control+y");
  await isPressed(page, headline, true);
  await visitDesk(page, paths.article.href(slug));
  await page.keyboard.press("ControlOrMeta+z");
  await isPressed(page, headline, false);
});

test("a change is taken back from the list of recent changes after the page was loaded again", async ({
  page,
}) => {
  await visitDesk(page, paths.article.href(slug));
  await page.keyboard.press("s");
  await isPressed(page, headline, true);
  await visitDesk(page, paths.yourData.href());
  const recent = page.getByRole("region", { name: deskEn.recentChanges });
  await recent.getByRole("button", { name: deskEn.undoChange(wasBookmarked) }).press("Enter");
  await expect(recent.getByRole("button", { name: deskEn.redoChange(wasBookmarked) })).toBeFocused();
  await page.reload();
  await expect(recent.getByText(deskEn.takenBack, { exact: true })).toBeVisible();
  await visitDesk(page, paths.article.href(slug));
  await isPressed(page, headline, false);
});

test("what was done stays while it is pointed at, and is closed by Escape", async ({ page }) => {
  await page.clock.install();
  await visitDesk(page, paths.article.href(slug));
  await page.keyboard.press("s");
  const undo = page.getByRole("button", { name: deskEn.undoChange(wasBookmarked) });
  await undo.hover();
  await page.clock.runFor(60_000);
  await expect(undo).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(7_900);
  await expect(undo).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(undo).toBeHidden();
  await page.keyboard.press("ControlOrMeta+z");
  const redo = page.getByRole("button", { name: deskEn.redoChange(wasBookmarked) });
  await expect(redo).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(redo).toBeHidden();
});

for (const direction of ["ltr", "rtl"]) {
  test(`what was done is whole on a narrow screen, and covers neither the focus nor the notice of a newer edition, ${direction}`, async ({
    page,
  }) => {
    await page.setViewportSize(NARROW);
    await visitDesk(page, paths.archive.href());
    await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), direction);
    const button = page.getByRole("main").getByRole("article").getByRole("button").nth(4);
    await button.evaluate((element) => element.scrollIntoView({ block: "end" }));
    await button.focus();
    await button.press("Enter");
    const tray = page.locator("[data-shown]");
    await expect(tray).toBeInViewport({ ratio: 1 });
    await expect.poll(() => overlaps(tray, button)).toBe(false);
    await page.keyboard.press("Escape");
    await button.evaluate((element) => element.scrollIntoView({ block: "start" }));
    await button.press("Enter");
    await expect(tray).toBeInViewport({ ratio: 1 });
    await expect.poll(() => overlaps(tray, button)).toBe(false);
    // What the notice of a newer edition is to style sheets.
    const notice = await page.evaluateHandle(() => {
      const notice = document.createElement("div");
      notice.dataset.offered = "";
      notice.style.cssText = "position: fixed; inset-block-end: 0; inset-inline: 0; block-size: 9rem";
      document.body.append(notice);
      return notice;
    });
    const top = (await notice.asElement()?.boundingBox())?.y ?? 0;
    await expect.poll(() => lowerEdge(tray)).toBeLessThanOrEqual(top);
    await expect(tray).toBeInViewport({ ratio: 1 });
  });
}

async function lowerEdge(element: Locator): Promise<number> {
  const { y, height } = (await element.boundingBox()) ?? { y: Infinity, height: 0 };
  return y + height;
}

async function overlaps(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (a === null || b === null) throw new Error("one of them is not there");
  const isApart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !isApart;
}

test("the list of keys opens and closes, and gives the focus back", async ({ page }) => {
  await visitDesk(page, paths.archive.href());
  const link = headlines(page).first().getByRole("link");
  await link.focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: deskEn.keys });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("s");
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await expect(page.getByRole("button", { pressed: true })).toHaveCount(0);
});

test("what was done has no accessibility violation", async ({ page }) => {
  test.slow();
  await visitDesk(page, paths.article.href(slug));
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: deskEn.undoChange(wasBookmarked) })).toBeVisible();
  await page.getByRole("button", { name: deskEn.undoChange(wasBookmarked) }).focus();
  await isAccessible(page);
});

test("the page of the reader's data has no accessibility violation", async ({ page }) => {
  test.slow();
  await visitDesk(page, paths.article.href(slug));
  await page.keyboard.press("s");
  await isPressed(page, headline, true);
  await visitDesk(page, paths.yourData.href());
  await expect(page.getByRole("button", { name: deskEn.undoChange(wasBookmarked) })).toBeVisible();
  await page.getByRole("button", { name: deskEn.deleteAllHere }).click();
  await page.getByText(deskEn.moreKeys, { exact: true }).click();
  await isAccessible(page);
});

test.describe("a copy in a file", () => {
  // Nothing drives the browser's own picker of files; a file of the page's private folder is a real one.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      Object.assign(window, { showSaveFilePicker });
    }),
  );

  function fileContent(page: Page): Promise<string> {
    return page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle("what-i-keep.json");
      return (await file.getFile()).text();
    });
  }

  test("is written with every change, on every page and in later visits, until it is stopped", async ({
    page,
  }) => {
    const path = paths.article.href(slug);
    await visitDesk(page, paths.yourData.href());
    const section = page.getByRole("region", { name: deskEn.copyFile });
    await section.getByRole("button", { name: deskEn.chooseFile }).click();
    await expect(section.getByText(deskEn.copyWritten("what-i-keep.json"))).toBeVisible();
    expect(await fileContent(page)).not.toContain(path);
    await visitDesk(page, path);
    await page.keyboard.press("s");
    await isPressed(page, headline, true);
    await expect.poll(() => fileContent(page)).toContain(`"id":"${path}"`);
    await visitDesk(page, paths.yourData.href());
    await section.getByRole("button", { name: deskEn.stopCopying }).click();
    await expect(section.getByRole("button", { name: deskEn.stopCopying })).toHaveCount(0);
    const before = await fileContent(page);
    await page.getByRole("checkbox", { name: deskEn.reminderChoice }).click();
    await expect(page.getByRole("checkbox", { name: deskEn.reminderChoice })).not.toBeChecked();
    await page.reload();
    await expect(section.getByRole("button", { name: deskEn.chooseFile })).toBeVisible();
    expect(await fileContent(page)).toBe(before);
  });

  test("asks for the permission again, says so on every page, and goes on when it is given", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      let answer: PermissionState = "granted";
      if (localStorage.getItem("next-visit") !== null) answer = "prompt";
      Object.assign(FileSystemHandle.prototype, {
        queryPermission: async () => answer,
        requestPermission: async () => (answer = "granted"),
      });
    });
    await visitDesk(page, paths.yourData.href());
    await page.getByRole("button", { name: deskEn.chooseFile }).click();
    const written = page.getByText(deskEn.copyWritten("what-i-keep.json"));
    await expect(written).toBeVisible();
    await page.evaluate(() => localStorage.setItem("next-visit", "1"));
    await visitDesk(page, paths.article.href(slug));
    await expect(page.getByText(deskEn.copyNeedsPermission("what-i-keep.json"))).toBeVisible();
    await page.getByRole("button", { name: deskEn.allow }).click();
    await expect(page.getByText(deskEn.copyNeedsPermission("what-i-keep.json"))).toBeHidden();
    await page.keyboard.press("s");
    await expect.poll(() => fileContent(page)).toContain(paths.article.href(slug));
  });

  test("that cannot be written any more says why", async ({ page }) => {
    await visitDesk(page, paths.yourData.href());
    await page.getByRole("button", { name: deskEn.chooseFile }).click();
    await expect(page.getByText(deskEn.copyWritten("what-i-keep.json"))).toBeVisible();
    await page.evaluate(() => {
      const gone = new DOMException("The file was moved.", "NotFoundError");
      FileSystemFileHandle.prototype.createWritable = () => Promise.reject(gone);
    });
    await page.getByRole("checkbox", { name: deskEn.reminderChoice }).click();
    const reason = deskEn.copyReasons.missing;
    await expect(page.getByText(deskEn.copyFailed("what-i-keep.json", reason))).toBeVisible();
  });
});

test("the browser is asked once, with the first bookmark, not to clear what is kept", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.persist = async () => {
      localStorage.setItem("asked", `${localStorage.getItem("asked") ?? ""}x`);
      return true;
    };
    navigator.storage.persisted = async () => localStorage.getItem("asked") !== null;
  });
  const asked = () => page.evaluate(() => localStorage.getItem("asked"));
  await visitDesk(page, paths.yourData.href());
  await expect(page.getByText(deskEn.notPersisted)).toBeVisible();
  expect(await asked()).toBeNull();
  await visitDesk(page, paths.article.href(slug));
  await page.keyboard.press("s");
  await expect.poll(asked).toBe("x");
  await page.keyboard.press("s");
  await isPressed(page, headline, false);
  await page.keyboard.press("s");
  await isPressed(page, headline, true);
  await visitDesk(page, paths.yourData.href());
  await expect(page.getByText(deskEn.persisted)).toBeVisible();
  await expect(page.getByRole("meter", { name: deskEn.used })).toBeVisible();
  expect(await asked()).toBe("x");
});

test("the page of the reader's data needs no scrolling sideways", async ({ page }) => {
  await visitDesk(page, paths.article.href(slug));
  await page.keyboard.press("s");
  await isPressed(page, headline, true);
  await visitDesk(page, paths.yourData.href());
  await page.getByRole("button", { name: deskEn.deleteAllHere }).click();
  await expect(page.getByRole("button", { name: deskEn.deleteNow })).toBeVisible();
  for (const direction of ["ltr", "rtl"]) {
    await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), direction);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const excess = await page.evaluate(() => {
        scrollTo(document.documentElement.dir === "rtl" ? -9999 : 9999, 0);
        return Math.abs(scrollX);
      });
      expect(excess, `${width} pixels, ${direction}`).toBe(0);
    }
  }
});
