import * as v from "valibot";
import { cardSchema, type Card } from "../../content/card.ts";

/** Cards in a file of cards. */
export const CARDS_A_PAGE = 16;

// Like stands beside like, which packs better: a list for each field, each with one value for a card, 0 for what is
// absent or as expected.
const pageSchema = v.object({
  belongs: v.string(),
  /** The topics of these cards: label, and id where that is not the label in the form of a slug. */
  topics: v.array(v.union([v.string(), v.tuple([v.string(), v.string()])])),
  headlines: v.array(v.string()),
  standfirsts: v.array(v.union([v.string(), v.literal(0)])),
  /** The slug, where it is not the day and the headline in the form of a slug. */
  slugs: v.array(v.union([v.string(), v.literal(0)])),
  dates: v.array(v.string()),
  /** The day, where the date does not begin with it. */
  days: v.array(v.union([v.string(), v.literal(0)])),
  /** The numbers of its topics. */
  topicsOf: v.array(v.array(v.number())),
  minutes: v.array(v.number()),
  others: v.array(
    v.union([
      v.literal(0),
      v.object({
        lang: cardSchema.entries.lang,
        dir: cardSchema.entries.dir,
        image: cardSchema.entries.image,
      }),
    ]),
  ),
});

type CardPage = v.InferOutput<typeof pageSchema>;

/** Writes up to `CARDS_A_PAGE` cards as JSON. */
export function writeCardPage(belongs: string, cards: Card[]): string {
  const tags = new Map(cards.flatMap(({ topics }) => topics.map(({ id, label }) => [id, label] as const)));
  const numbers = new Map([...tags.keys()].map((id, number) => [id, number]));
  const page: CardPage = {
    belongs,
    topics: [...tags].map(([id, label]) => (slugForm(label) === id ? label : [label, id])),
    headlines: cards.map(({ headline }) => headline),
    standfirsts: cards.map(({ standfirst }) => standfirst ?? 0),
    slugs: cards.map((card) => (card.slug === expectedSlug(card) ? 0 : card.slug)),
    dates: cards.map(({ date }) => date),
    days: cards.map(({ date, day }) => (date.startsWith(day) ? 0 : day)),
    topicsOf: cards.map(({ topics }) => topics.map(({ id }) => numbers.get(id) ?? 0)),
    minutes: cards.map(({ minutes }) => minutes),
    others: cards.map(othersOf),
  };
  return JSON.stringify(page);
}

function othersOf({ lang, dir, image }: Card): CardPage["others"][number] {
  if (lang === undefined && dir === undefined && image === undefined) return 0;
  return {
    ...(lang !== undefined && { lang }),
    ...(dir !== undefined && { dir }),
    ...(image !== undefined && { image }),
  };
}

/** Reads a page of cards. Throws a `RangeError` where it is damaged or belongs elsewhere. */
export function readCardPage(content: Uint8Array, belongs: string): Card[] {
  const result = v.safeParse(pageSchema, JSON.parse(new TextDecoder().decode(content)));
  if (!result.success) throw new RangeError(result.issues[0].message);
  const page = result.output;
  if (page.belongs !== belongs) throw new RangeError("belongs to another part of the archive");
  const tags = page.topics.map((topic) =>
    typeof topic === "string" ? { id: slugForm(topic), label: topic } : { id: topic[1], label: topic[0] },
  );
  return page.headlines.map((headline, index) => readCard(page, index, headline, tags));
}

function readCard(page: CardPage, index: number, headline: string, tags: Card["topics"]): Card {
  const date = page.dates[index] ?? "";
  const day = page.days[index] || date.slice(0, 10);
  const standfirst = page.standfirsts[index];
  const others = page.others[index];
  return {
    slug: page.slugs[index] || expectedSlug({ day, headline }),
    headline,
    ...(typeof standfirst === "string" && { standfirst }),
    date,
    day,
    topics: page.topicsOf[index]?.flatMap((number) => tags[number] ?? []) ?? [],
    minutes: page.minutes[index] ?? 0,
    ...(typeof others === "object" && others),
  };
}

function expectedSlug({ day, headline }: Pick<Card, "day" | "headline">): string {
  return `${day}-${slugForm(headline)}`;
}

/** A text as slugs are mostly made of it: lower-case letters and digits, with hyphens between. */
function slugForm(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
