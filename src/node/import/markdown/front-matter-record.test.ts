import { expect, it } from "vitest";
import { isListPage, isSitePage, whyUnpublished } from "./front-matter-record.ts";

it.each([
  [{ draft: true }, "a.md"],
  [{ isDraft: true }, "a.md"],
  [{ published: false }, "a.md"],
  [{ permalink: false }, "a.md"],
  [{ unlisted: true }, "a.md"],
  [{ status: "Draft" }, "a.md"],
  [{ visibility: "hidden" }, "a.md"],
  [{ date: "2024-05-05" }, "site/_drafts/2024-05-05-idea.md"],
  [{ date: "2024-05-05" }, "C:\\site\\_drafts\\idea.md"],
])("takes %j of %s for unpublished", (record, name) => {
  expect(whyUnpublished(record, name)).toMatch(/not published$/);
});

it.each([
  [{ draft: false, published: "2024-05-05", permalink: "/a/" }, "a.md"],
  [{ status: "published" }, "drafts of a plan/a.md"],
])("takes %j of %s for published", (record, name) => {
  expect(whyUnpublished(record, name)).toBeUndefined();
});

it("knows pages that are no articles by their names", () => {
  expect(isListPage("content/posts/_index.md")).toBe(true);
  expect(isListPage("content/posts/_index.de.md")).toBe(true);
  expect(isListPage("content/posts/an-index.md")).toBe(false);
  expect(isSitePage({}, "site/README.md")).toBe(true);
  expect(isSitePage({}, "site/readme-for-readers.md")).toBe(false);
});
