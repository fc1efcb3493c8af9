import type { Site } from "../content/site.ts";
import type { Archive } from "./archive.ts";

/** An archive whose reader is fetched when it is first asked: a prerendered page is read without it. */
export function deferredArchive(site: Site, load: () => Promise<Archive>): Archive {
  return {
    site,
    list: async (request) => (await load()).list(request),
    count: async (query) => (await load()).count(query),
    article: async (slug) => (await load()).article(slug),
    topic: async (id) => (await load()).topic(id),
    topics: async (request) => (await load()).topics(request),
    years: async () => (await load()).years(),
    days: async (year) => (await load()).days(year),
    suggest: async (query) => (await load()).suggest(query),
    marker: async (query) => (await load()).marker(query),
    hasNewer: async () => (await load()).hasNewer(),
    renew: () => void load().then((archive) => archive.renew()),
  };
}
