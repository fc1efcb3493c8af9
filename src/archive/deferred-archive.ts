import type { Site } from "../content/site.ts";
import type { Archive } from "./archive.ts";

/** An archive whose reader is fetched when it is first asked: a prerendered page is read without it. */
export function deferredArchive(site: Site, load: () => Promise<Archive>): Archive {
  return {
    site,
    list: async (query, page) => (await load()).list(query, page),
    article: async (slug) => (await load()).article(slug),
    topics: async () => (await load()).topics(),
    topicsOf: async (query) => (await load()).topicsOf(query),
    days: async () => (await load()).days(),
  };
}
