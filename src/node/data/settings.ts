import * as v from "valibot";
import { type Site, siteSchema } from "../../content/site-schema.ts";

const whole = (reason: string) => v.pipe(v.number(), v.integer(reason), v.minValue(0, reason));

/** What in `data/site.json` is for the publisher only, and stands in no page. */
export interface Publishing {
  /** Pages are made of so many articles, the newest; the app draws those of older ones by itself. */
  prerenderLimit: number;
  /** For so many days a file that was replaced stays, for readers who have a page that names it. */
  keepReplacedDays: number;
}

export interface Settings {
  site: Site;
  publishing: Publishing;
}

/** `data/site.json`. */
export const settingsSchema = v.pipe(
  v.strictObject({
    ...siteSchema.entries,
    prerender: v.optional(
      v.strictObject({ limit: v.optional(whole("must be a whole number of articles"), 20_000) }),
      {},
    ),
    keepReplaced: v.optional(
      v.strictObject({ days: v.optional(whole("must be a whole number of days"), 30) }),
      {},
    ),
  }),
  v.transform(({ prerender, keepReplaced, ...site }): Settings => ({
    site,
    publishing: { prerenderLimit: prerender.limit, keepReplacedDays: keepReplaced.days },
  })),
);
