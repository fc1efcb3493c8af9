import type { Browser, Page } from "@playwright/test";
import { paths } from "../../paths.ts";
import type { Sample } from "./pages.ts";
import { asPublished } from "./sides.ts";
import type { Row } from "./table.ts";

const ARTICLE_LINK = `main a[href^="${paths.article.href("")}"]`;
const PATIENCE = 5000;

/** Reads, follows a topic and pages through a list with script switched off, and counts the bytes of script fetched. */
export async function noScriptRow(browser: Browser, folder: string, { topic }: Sample): Promise<Row> {
  const side = await asPublished(folder);
  const profile = await browser.newContext({ javaScriptEnabled: false });
  profile.setDefaultTimeout(PATIENCE);
  try {
    const page = await profile.newPage();
    await page.goto(`${side.address}/`);
    const said = await readOn(page, `${side.address}${topic.path}`).catch(failure);
    const scripts = side.takeAnswers().filter(({ path }) => path.endsWith(".js"));
    const bytes = scripts.reduce((sum, answer) => sum + answer.bytes, 0);
    return {
      what: "script needed to read, follow a topic, page through a list",
      budget: "0 bytes",
      measured: `${bytes} bytes${said}`,
      holds: bytes === 0 && !said.startsWith(FAILED),
    };
  } finally {
    await profile.close();
    side.close();
  }
}

/** From the front page on. Answers what could not be tried. */
async function readOn(page: Page, list: string): Promise<string> {
  await page.locator(ARTICLE_LINK).first().click();
  await page.locator("main h1").waitFor();
  await page.locator("main p").first().waitFor();
  await page.locator('main a[rel="tag"]').first().click();
  await page.locator(ARTICLE_LINK).first().waitFor();
  await page.goto(list);
  const next = page.locator('main a[rel="next"]');
  if ((await next.count()) === 0) return "; no list of this site has a second page to try";
  await next.click();
  await page.locator(ARTICLE_LINK).first().waitFor();
  return "";
}

const FAILED = "; without it, ";

function failure(error: Error): string {
  return FAILED + (error.message.split("\n")[0] ?? "");
}
