import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { peerFile } from "./install.ts";
import { readArticles } from "./read-articles.ts";

// Run in a process of its own. Arguments: the folder of installed packages, the data folder, the folder to write into.

interface SearchIndex {
  add: (document: object) => void;
}

const moduleSchema = v.object({
  default: v.custom<new (options: object) => SearchIndex>((value) => typeof value === "function"),
});

const [, , peers = "", data = "", folder = ""] = process.argv;
const file = pathToFileURL(peerFile(peers, "minisearch/dist/es/index.js")).href;
const { default: MiniSearch } = v.parse(moduleSchema, await import(file));
const index = new MiniSearch({
  idField: "slug",
  fields: ["headline", "body", "topics"],
  storeFields: ["headline", "date", "topics"],
});
for (const article of readArticles(data)) index.add({ ...article, topics: article.topics.join("\n") });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "index.json"), JSON.stringify(index));
