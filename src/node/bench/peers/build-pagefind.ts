import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { peerFile } from "./install.ts";
import { readArticles } from "./read-articles.ts";

// Run in a process of its own, which Pagefind's program belongs to. Arguments: the folder of installed packages, the data
// folder, the folder to write into.

const answer = v.object({ errors: v.array(v.string()) });

/** What is used of https://pagefind.app/docs/node-api/ */
const pagefindSchema = v.object({ createIndex: v.function(), close: v.function() });
const indexSchema = v.object({
  ...answer.entries,
  index: v.object({ addCustomRecord: v.function(), writeFiles: v.function() }),
});

function check(result: unknown): void {
  const [error] = v.parse(answer, result).errors;
  if (error !== undefined) throw new Error(error);
}

async function main(peers: string, data: string, folder: string): Promise<void> {
  const file = pathToFileURL(peerFile(peers, "pagefind/lib/index.js")).href;
  const pagefind = v.parse(pagefindSchema, await import(file));
  const { index } = v.parse(indexSchema, await pagefind.createIndex({ forceLanguage: "en" }));
  for (const { slug, headline, date, topics, body } of readArticles(data)) {
    const record = {
      url: `/articles/${slug}`,
      content: `${headline}\n${body}`,
      language: "en",
      meta: { title: headline, date },
      filters: { topic: topics },
      sort: { date },
    };
    check(await index.addCustomRecord(record));
  }
  check(await index.writeFiles({ outputPath: folder }));
  await pagefind.close();
}

const [, , peers = "", data = "", folder = ""] = process.argv;
await main(peers, data, folder);
