import type { Page } from "@playwright/test";
import { publicUrl } from "../content/site.ts";
import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, LOGGED_OFFLINE, test } from "./fixtures.ts";
import { pageKinds } from "./page-kinds.ts";
import { follow, goToSection, isKept, isOn, visit } from "./reader.ts";
import { edition, largestTopic } from "./sample.ts";

/** What `<head>` says of the page; a head's tags have no role that a test could ask for. */
function readHead(page: Page) {
  return page.evaluate(() => ({
    titles: [...document.querySelectorAll("title:not(svg *)")].map(({ textContent }) => textContent),
    descriptions: [...document.querySelectorAll<HTMLMetaElement>("meta[name=description]")].map(
      ({ content }) => content,
    ),
    canonicals: [...document.querySelectorAll<HTMLLinkElement>("link[rel=canonical]")].map(
      ({ href }) => href,
    ),
    strays: document.querySelectorAll("body title:not(svg *), body meta, body link").length,
  }));
}

async function headIs(page: Page, title: string, description: string, path?: string): Promise<void> {
  const { site } = edition;
  await expect
    .poll(() => readHead(page))
    .toEqual({
      titles: [title === site.title ? title : en.pageTitle(title, site.title)],
      descriptions: [description],
      canonicals: path === undefined ? [] : [publicUrl(site, path)],
      strays: 0,
    });
}

test("each page has its own title, description and canonical address, after navigations too", async ({
  page,
}) => {
  const { site, articles } = edition;
  const { topic } = await largestTopic();
  const newest = articles[0];
  if (newest === undefined) throw new Error("the sample archive has no article");
  await visit(page, "/");
  await headIs(page, site.title, site.description, "/");
  await follow(page, newest.headline);
  await isOn(page, newest.headline);
  await headIs(page, newest.headline, newest.standfirst ?? site.description, paths.article.href(newest.slug));
  await goToSection(page, en.topics);
  await headIs(page, en.topics, site.description, paths.topics.href());
  await page
    .getByRole("main")
    .getByRole("link", { name: `${topic.label} ${en.articles(topic.count)}` })
    .click();
  await isOn(page, topic.label);
  await headIs(page, topic.label, site.description, paths.topic.href(topic.id));
  await page.goBack();
  await headIs(page, en.topics, site.description, paths.topics.href());
  await goToSection(page, en.frontPage);
  await headIs(page, site.title, site.description, "/");
});

for (const { name, path, isMissing, tag } of pageKinds) {
  test(
    `${name} has one title, one description and at most one canonical address`,
    { tag },
    async ({ page, log }) => {
      if (isMissing) log.expectLogged(LOGGED_NOT_FOUND);
      await visit(page, path);
      const { titles, descriptions, canonicals, strays } = await readHead(page);
      expect(titles).toHaveLength(1);
      expect(descriptions).toHaveLength(1);
      expect(canonicals.length).toBeLessThan(2);
      expect(strays).toBe(0);
    },
  );
}

test("a page that the worker draws from the empty shell has one title", async ({ page, site, log }) => {
  const [newest] = edition.articles;
  if (newest === undefined) throw new Error("the sample archive has no article");
  log.expectLogged(LOGGED_OFFLINE);
  await visit(page, "/");
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await follow(page, newest.headline);
  await isKept(page, `/archive/articles/${newest.slug}.json`);
  await site.stop();
  await visit(page, paths.article.href(newest.slug));
  await headIs(
    page,
    newest.headline,
    newest.standfirst ?? edition.site.description,
    paths.article.href(newest.slug),
  );
});
