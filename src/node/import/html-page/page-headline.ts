import { textOf } from "./linked-data.ts";
import { firstLine, type PageSays } from "./page-says.ts";

/** What stands between a headline and the name of the publication. */
export const SEPARATOR = /\s+[|–—·•»:-]\s+|\s*\|\s*/u;

/** The headline of a page without the name of the publication. Search engines make publishers shorten it in JSON-LD. */
export function pageHeadline({ linked, meta, property, facts }: PageSays): string | undefined {
  const heading = facts.headings.length === 1 ? facts.headings[0] : undefined;
  // Encyclopedias call by its name what the page is about, and say in the headline what that is.
  const name = textOf(linked["name"]);
  const said = firstLine([
    name !== undefined && facts.headings.includes(name) ? name : undefined,
    textOf(linked["headline"]),
    ...meta("og:title parsely-title sailthru.title citation_title dc.title dcterms.title twitter:title"),
    ...property("headline"),
    heading,
    facts.title,
    facts.headings[0],
  ]);
  if (said === undefined) return undefined;
  const site = firstLine([...meta("og:site_name application-name"), textOf(linked["publisher"])]);
  const headline = withoutSite(said, site, facts.headings);
  const [stem = ""] = headline.split(/…|\.\.\.$/);
  const isCut = stem !== headline && stem.length > 20;
  return (isCut ? facts.headings.find((one) => one.startsWith(stem.trim())) : undefined) ?? headline;
}

/** "The dam | Luma News" is "The dam" where the site says that it is Luma News, or a heading says "The dam". */
function withoutSite(headline: string, site: string | undefined, headings: string[]): string {
  const parts = headline.split(SEPARATOR);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return headline;
  const rest = headline.slice(0, headline.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/u, "");
  const isSite = site !== undefined && last.toLowerCase() === site.toLowerCase();
  const heading = headings
    .map((one) => one.replace(/\s+/g, " "))
    .find((one) => one !== "" && headline.startsWith(one));
  if (isSite && rest !== "") return rest;
  return heading ?? headline;
}
