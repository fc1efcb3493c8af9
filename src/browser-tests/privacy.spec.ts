import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { follow, goToSection, isOn, visit } from "./reader.ts";
import { articleThat } from "./sample.ts";

test("no request leaves the site's own origin, and no cookie is set", async ({ page, context, site }) => {
  const article = articleThat(({ image }) => image !== undefined);
  const requested: string[] = [];
  context.on("request", (request) => requested.push(request.url()));
  await visit(page, "/");
  await goToSection(page, en.topics);
  await goToSection(page, en.archive);
  await visit(page, paths.article.href(article.slug));
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await visit(page, paths.search.href(article.headline));
  await follow(page, article.headline);
  await isOn(page, article.headline);
  await page.waitForLoadState("networkidle");
  expect(requested.length).toBeGreaterThan(10);
  expect(requested.filter((url) => !url.startsWith(site.address) && !url.startsWith("data:"))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
