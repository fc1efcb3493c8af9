import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { TopicText } from "../import/topics/topic-finder.ts";
import { readRecords } from "./corpora.ts";

/** A text with what its own editors filed it under. */
export interface LabelledText {
  text: TopicText;
  labels: string[];
}

/** For each label of a corpus the concepts of the Media Topics that it means. */
export type LabelMeanings = Record<string, string[]>;

const COMMODITY = ["20000210", "20000386"];
const FOOD = [...COMMODITY, "20000324"];
const METAL = ["20000316", "20000388"];
const PRECIOUS = [...METAL, "20000318"];
const OIL = ["20001243", "20000387"];
const CURRENCY = ["20000355", "20000391"];

/** The sections of the BBC's site. */
export const BBC_MEANINGS: LabelMeanings = {
  business: ["04000000"],
  entertainment: ["01000000"],
  politics: ["11000000"],
  sport: ["15000000"],
  tech: ["13000000", "20000225", "20001258"],
};

/** The subjects of Reuters-21578, as `cat-descriptions_120396.txt` of the collection explains them. */
export const REUTERS_MEANINGS: LabelMeanings = {
  earn: ["20001365", "20000177", "20000186"],
  acq: ["20001366", "20000185"],
  "money-fx": [...CURRENCY, "20000379", "20000350"],
  interest: ["20000371", "20000379", "20000350"],
  "money-supply": ["20000379", "20000350"],
  reserves: ["20000350", "20000379", "20000355"],
  trade: ["20000373", "20000366", "20000369"],
  bop: ["20000375"],
  ship: ["20000343", "20000303", "20000291"],
  gnp: ["20000359", "20000357"],
  cpi: ["20000370"],
  wpi: ["20000370"],
  ipi: ["20000360"],
  jobs: ["20000365"],
  income: ["20000365", "20000346"],
  retail: ["20000252"],
  housing: ["20001368", "20000235"],
  inventories: ["20000361"],
  "instal-debt": ["20000393", "20000287"],
  "nat-gas": ["20000263"],
  gas: ["20000268"],
  lumber: ["20000214"],
  plywood: ["20000214"],
  "pet-chem": ["20000217"],
  ...meaning(OIL, "crude fuel heat jet naphtha propane"),
  ...meaning(CURRENCY, "dlr yen stg dmk lei can dfl saudriyal sfr nzdlr austdlr ringgit rupiah lit hk rand"),
  ...meaning(
    COMMODITY,
    "grain wheat corn barley oat sorghum rye oilseed soybean rapeseed sunseed cotton wool rubber",
  ),
  ...meaning(
    COMMODITY,
    "linseed groundnut meal-feed soy-meal sun-meal lin-meal tapioca fishmeal copra-cake l-cattle",
  ),
  ...meaning(COMMODITY, "f-cattle hog livestock pork-belly coconut"),
  ...meaning(
    FOOD,
    "sugar coffee cocoa tea rice potato orange carcass veg-oil palm-oil soy-oil sun-oil rape-oil",
  ),
  ...meaning(FOOD, "coconut-oil cotton-oil corn-oil lin-oil groundnut-oil"),
  ...meaning(METAL, "copper zinc lead tin nickel alum iron-steel strategic-metal"),
  ...meaning(PRECIOUS, "gold silver platinum palladium"),
};

function meaning(concepts: string[], labels: string): LabelMeanings {
  return Object.fromEntries(labels.split(" ").map((label) => [label, concepts]));
}

/** The texts of a folder with a folder of texts for each label; `every` takes only each so-manieth of them. */
export function bbcTexts(folder: string, every = 1): LabelledText[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .flatMap((label) =>
      readdirSync(join(folder, label))
        .toSorted()
        .filter((_, at) => at % every === 0)
        .map((name) => {
          const [headline = "", ...lines] = readFileSync(join(folder, label, name), "utf8").split("\n");
          return {
            text: { headline, body: lines.join("\n").trim(), lang: "en", tags: [], codes: [] },
            labels: [label],
          };
        }),
    );
}

const reutersSchema = v.object({
  headline: v.nullish(v.string(), ""),
  body: v.nullish(v.string(), ""),
  topics: v.array(v.string()),
});

/** The texts of Reuters-21578 that were filed under a subject. */
export function reutersTexts(file: string, every = 1): LabelledText[] {
  return readRecords(file)
    .map((record) => v.parse(reutersSchema, record))
    .filter(({ topics }) => topics.some((topic) => Object.hasOwn(REUTERS_MEANINGS, topic)))
    .filter((_, at) => at % every === 0)
    .map(({ headline, body, topics }) => ({
      text: { headline: headline ?? "", body: body ?? "", lang: "en", tags: [], codes: [] },
      labels: topics,
    }));
}
