import anyAscii from "any-ascii";
import { isSlug } from "../../../content/slug.ts";

const LONGEST = 64;
/** What was a slug already stays whole, for its address may be known; names of files end somewhere. */
const LONGEST_KEPT = 150;
/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A slug from date and headline, in ASCII whatever the script, cut at a whole word: `2023-11-17-putin-and-kim-to-meet`. */
export function articleSlug(date: string, headline: string): string {
  const words = wordsOf(headline);
  return join(words.length === 0 ? ["article"] : words, LONGEST, `${date.slice(0, 10)}-`);
}

/** The slug that an item had where it comes from, as one can be here; none where nothing of it can be kept. */
export function keptSlug(slug: string): string | undefined {
  if (isSlug(slug) && slug.length <= LONGEST_KEPT && !RESERVED.test(slug)) return slug;
  const words = wordsOf(decode(slug));
  const kept = join(words, LONGEST);
  return kept === "" || RESERVED.test(kept) ? undefined : kept;
}

/** The slug for one more article that would have the same: `…-2`, no longer than any other. */
export function numberedSlug(slug: string, number: number): string {
  return number === 1 ? slug : `${join(slug.split("-"), LONGEST - `-${number}`.length)}-${number}`;
}

function wordsOf(text: string): string[] {
  const ascii = anyAscii(text.normalize("NFC").slice(0, 1000)).toLowerCase();
  return ascii
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** As many words as fit; the first one is cut where it alone is too long. */
function join([first = "", ...others]: string[], longest: number, before = ""): string {
  let slug = (before + first).slice(0, longest);
  for (const word of others) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}

/** Addresses write other scripts with per cent signs. */
function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
