import * as v from "valibot";
import { languageSchema } from "./language.ts";
import { slugSchema } from "./slug.ts";

const line = v.pipe(v.string(), v.trim(), v.nonEmpty("must not be empty"));

/** `data/site.json`: what the site is called and where it stands. */
export const siteSchema = v.strictObject({
  title: line,
  description: line,
  language: languageSchema,
  timeZone: v.pipe(v.string(), v.check(isTimeZone, "must be a time zone such as Europe/London")),
  /** The address the site is published at; its path is where the app lives. */
  url: v.pipe(v.string(), v.check(isSiteUrl, "must be an address such as https://news.example/")),
  /** The slug of the article that leads the front page while it is among the newest; else the newest with a picture does. */
  lead: v.optional(slugSchema),
});

export type Site = v.InferOutput<typeof siteSchema>;

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone }).format();
    return true;
  } catch {
    return false;
  }
}

function isSiteUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
