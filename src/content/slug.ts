import * as v from "valibot";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The stable id of an article or topic in URLs: lower-case ASCII words and digits, joined by hyphens. */
export const slugSchema = v.pipe(
  v.string(),
  v.regex(SLUG, "must be lower-case letters a to z and digits, joined by single hyphens"),
);

export function isSlug(text: string): boolean {
  return SLUG.test(text);
}
