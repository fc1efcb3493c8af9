import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

const VERSION = /"version"\s{0,20}:\s{0,20}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/;
/** Some write the number alone; then it takes a member that other formats do not have. */
const NUMBER = /"version"\s{0,20}:\s{0,20}"1(?:\.[01])?"/;
const OWN_MEMBER = /"(?:home_page|feed)_url"\s{0,20}:/;

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed: Format = {
  name: "JSON Feed",
  endings: [],
  recognises: isJsonFeed,
  read: loadedReader(async () => (await import("../feeds/read-json-feed.ts")).readJsonFeed),
};

function isJsonFeed(start: string): boolean {
  return /^\s*\{/.test(start) && (VERSION.test(start) || (NUMBER.test(start) && OWN_MEMBER.test(start)));
}
