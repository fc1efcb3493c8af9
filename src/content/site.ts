import type { Site } from "./site-schema.ts";

export type { Site };

/** The path the site lives under, beginning and ending with a slash: `/`, or `/news/`. */
export function basePath({ url }: Pick<Site, "url">): string {
  return new URL(url).pathname.replace(/\/*$/, "/");
}

/** The full public address of a path of the site. */
export function publicUrl(site: Site, path: string): string {
  return new URL(basePath(site) + path.replace(/^\//, ""), site.url).href;
}
