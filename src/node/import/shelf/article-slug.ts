import anyAscii from "any-ascii";

const LONGEST = 64;

/** A slug from date and headline, in ASCII whatever the script, cut at a whole word: `2023-11-17-putin-and-kim-to-meet`. */
export function articleSlug(date: string, headline: string): string {
  const words = anyAscii(headline.normalize("NFC"))
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = date.slice(0, 10);
  for (const word of words) {
    if (slug.length + 1 + word.length > LONGEST) break;
    slug += `-${word}`;
  }
  return slug === date.slice(0, 10) ? `${slug}-${words[0]?.slice(0, LONGEST) ?? "article"}` : slug;
}
