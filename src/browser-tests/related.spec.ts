import { findNewer } from "../pages/find-newer.ts";
import { articleEn } from "../messages/article-en.ts";
import { paths } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { headlines, visit } from "./reader.ts";
import { archive, articleThat, edition } from "./sample.ts";

test("related articles say why they are", async ({ page }) => {
  const article = articleThat(({ related }) => related.some(({ because }) => because.isSameStory));
  await visit(page, paths.article.href(article.slug));
  const items = page.getByRole("region", { name: articleEn.relatedArticles }).getByRole("listitem");
  await expect(items).toHaveCount(article.related.length);
  for (const [index, { headline, because }] of article.related.entries()) {
    const item = items.nth(index);
    await expect(item.getByRole("heading")).toHaveText(headline);
    if (because.isSameStory) await expect(item).toContainText(articleEn.sameStory);
    const [topic] = because.topics;
    if (topic !== undefined) await expect(item).toContainText(topic.label);
  }
});

test("what is newer on the same is shown when the reader comes to the end, and all of it is one link away", async ({
  page,
}) => {
  const article = await olderArticle();
  const newer = await findNewer(archive, article);
  const region = page.getByRole("region", { name: articleEn.newerOnThis });
  await visit(page, paths.article.href(article.slug));
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(region.getByRole("heading", { level: 3 })).toHaveText(
    (newer?.cards ?? []).map(({ headline }) => headline),
  );
  await region.getByRole("link", { name: articleEn.allNewerOnThis }).click();
  await expect(page).toHaveURL(newer?.href ?? "");
  await expect(headlines(page).first()).toHaveText(newer?.cards[0]?.headline ?? "");
});

async function olderArticle() {
  for (const article of edition.articles)
    if ((await findNewer(archive, article)) !== undefined) return article;
  throw new Error("no article of the sample archive has a newer one on the same");
}
