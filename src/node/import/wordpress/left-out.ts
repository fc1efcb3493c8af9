import type { Skip } from "../draft.ts";
import type { Post } from "./post.ts";

/** What is said of the statuses of posts. https://wordpress.org/documentation/article/post-status/ */
const STATUSES = new Map([
  ["draft", "draft"],
  ["auto-draft", "draft"],
  ["pending", "waiting for review"],
  ["private", "private"],
  ["future", "scheduled"],
  ["trash", "in the bin"],
]);

const TYPES = new Map([
  ["nav_menu_item", "menu item"],
  ["attachment", "attached file"],
  ["revision", "revision"],
  ["page", "page"],
  ["wp_block", "block that posts share"],
  ["wp_navigation", "menu"],
  ["guest-author", "author"],
]);

/** Types that publishers make for their articles, beside the posts of WordPress itself. */
const ARTICLES =
  /^(?:post|news(?:[-_]?(?:item|post|article|story))?|articles?|stor(?:y|ies)|blog(?:[-_]?post)?s?|press[-_]?releases?|opinions?|columns?|interviews?|reports?|features?|editorials?|reviews?)$/;

/** Why an item of an export is not an article; `undefined` for a post that was published for everybody. */
export function leftOut({ type, status, isProtected }: Post): Skip | undefined {
  if (!ARTICLES.test(type)) {
    const kind = TYPES.get(type) ?? `of type ${type}`;
    return { failed: false, kind, reason: `is not a post (${kind}); only posts are imported` };
  }
  if (status !== "publish") {
    const kind = STATUSES.get(status) ?? `status ${status}`;
    return {
      failed: false,
      kind,
      reason: `was not published (${kind}); publish it in WordPress to have it imported`,
    };
  }
  if (!isProtected) return undefined;
  const reason = "is read with a password only; take the password off in WordPress to have it imported";
  return { failed: false, kind: "password-protected", reason };
}
