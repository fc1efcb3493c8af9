import fc from "fast-check";
import { stem } from "porter2";
import { beforeAll, describe, expect, it } from "vitest";
import type { Card } from "../content/card.ts";
import { fold } from "../words/fold.ts";
import { loadStemmers, type StemmerOf } from "../words/stemmer.ts";
import { mute } from "./mute-changes.ts";
import { mutedBy, mutedSubjects, type Mutes } from "./muting.ts";
import { topicSubject, wordSubject, type Subject } from "./subject.ts";

const NOW = new Date("2024-05-01T12:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
let stemmerOf: StemmerOf;

beforeAll(async () => {
  stemmerOf = await loadStemmers(["en", "fr", "ja"]);
});

function aCard(given: Partial<Card>): Card {
  const rest = { date: "2024-04-30", day: "2024-04-30", minutes: 1 };
  return { slug: "a", headline: "A headline", topics: [], ...rest, ...given };
}

/** The records that muting things leaves. */
function mutesOf(subjects: (Subject | undefined)[], days: 0 | 1 = 0, since = NOW): Mutes {
  const edits = subjects.flatMap((subject) => subject && mute(subject, days, since).edits);
  return new Map(
    edits.flatMap((edit) => {
      if (edit?.kind !== "mute" || edit.set === undefined) return [];
      const { until, label } = edit.set;
      return [[edit.id, { ...(label && { label }), ...(until && { until }) }]];
    }),
  );
}

function hides(card: Partial<Card>, ...subjects: (Subject | undefined)[]): boolean {
  return hidesAt(NOW, card, mutesOf(subjects));
}

function hidesAt(now: Date, card: Partial<Card>, mutes: Mutes): boolean {
  return mutedBy(mutedSubjects(mutes, now), { stemmerOf, language: "en" })(aCard(card));
}

describe("a mute", () => {
  it("of a topic hides what has the topic, whichever of its topics that is", () => {
    const topics = ["russia", "space"].map((id) => ({ id, label: id }));
    expect(hides({ topics }, topicSubject({ id: "space", label: "Space" }))).toBe(true);
    expect(hides({ topics }, topicSubject({ id: "spa", label: "Spa" }))).toBe(false);
    expect(hides({ headline: "Space" }, topicSubject({ id: "space", label: "Space" }))).toBe(false);
  });

  it.each([
    ["Elections are held", "election", true],
    ["THE ELECTION’S end", "elections", true],
    ["Électeurs au café", "cafe", true],
    ["A selection", "election", false],
    ["Nuclear tests resume", "nuclear test", true],
    ["A test of nuclear power", "nuclear test", false],
    ["無人機が月面着陸した", "月面着陸", true],
    ["無人機が月面着陸した", "面着", true],
    ["無人機が月面着陸した", "火星", false],
  ])("hides “%s” for “%s”: %s", (headline, word, isHidden) => {
    const lang = /\p{L}/u.test(headline) && /月/.test(headline) ? "ja" : "en";
    expect(hides({ headline, lang }, wordSubject(word))).toBe(isHidden);
    expect(hides({ headline: "", standfirst: headline, lang }, wordSubject(word))).toBe(isHidden);
  });

  it("knows a word's forms in the language of the article", () => {
    expect(hides({ headline: "Des élections nationales", lang: "fr" }, wordSubject("national"))).toBe(true);
  });

  it("hides nothing any more when its time is over", () => {
    const mutes = mutesOf([wordSubject("headline")], 1);
    const at = (time: number) => hidesAt(new Date(time), {}, mutes);
    expect(at(NOW.getTime() + DAY_MS - 1)).toBe(true);
    expect(at(NOW.getTime() + DAY_MS)).toBe(false);
  });

  it("hides what looking at each word of each card finds, and nothing else", () => {
    const vocabulary = ["Moon", "moons", "landing", "landed", "café", "the", "election", "selection"];
    const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 5 }).map((words) => words.join(" "));
    const topic = fc.constantFrom<string>("space", "russia", "arts");
    const subject = fc.oneof(
      topic.map((id) => topicSubject({ id, label: id })),
      fc
        .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 2 })
        .map((words) => wordSubject(words.join(" "))),
    );
    const stems = (text: string) =>
      ` ${text
        .split(" ")
        .map((word) => stem(fold(word)))
        .join(" ")} `;
    fc.assert(
      fc.property(text, text, fc.array(topic), fc.array(subject), (headline, standfirst, ids, subjects) => {
        const topics = ids.map((id) => ({ id, label: id }));
        const expected = subjects.some((muted) =>
          muted?.kind === "topic"
            ? ids.includes(muted.name)
            : [headline, standfirst].some((text) => stems(text).includes(stems(muted?.name ?? ""))),
        );
        expect(hides({ headline, standfirst, topics }, ...subjects)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});
