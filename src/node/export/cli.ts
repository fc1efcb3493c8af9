import { parseArgs } from "node:util";
import { isDate, isDay } from "../../content/date.ts";
import { describeProblem } from "../data/problem.ts";
import { readSite, readVocabulary } from "../data/read-data.ts";
import { wrongOption } from "../wrong-option.ts";
import type { ExportFormat, Leaving } from "./export-format.ts";
import { exportFormats } from "./formats.ts";
import { LeftOut } from "./left-out.ts";
import { storedArticles, type Selection } from "./stored-articles.ts";
import { STANDARD_OUTPUT, writeExport } from "./write-export.ts";

const USAGE = `Usage: npm run export -- --format ninjs|jsonl|markdown|epub [--topic TOPIC] [--from DAY] [--to DAY]
                        [--out FILE_OR_FOLDER] [--data FOLDER] [--public FOLDER]

Writes the articles of data/articles/ for other programs and people.
  --format ninjs     IPTC ninjs 3.1: a file an article in a folder; into a file .jsonl, an article a line
  --format jsonl     JSON Lines: an article a line, which npm run import reads back
  --format markdown  Markdown with YAML front matter: a file an article in a folder
  --format epub      a book to read (EPUB 3)
  --topic TOPIC      only articles of this topic, by its label or id
  --from DAY         only articles of this day (2023-11-17) and later
  --to DAY           only articles of this day and earlier
  --out WHERE        the file or folder to write, - for standard output; if not said, articles.jsonl and so on here
  --data FOLDER      the folder the articles are in, if not data
  --public FOLDER    the folder the site's pictures are in, if not public`;

/** Exit codes: 0 all well, 1 some articles could not be read, 2 nothing could be done. */
async function main(): Promise<number> {
  const { values } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const format = exportFormats.get(values.format ?? "");
  if (format === undefined)
    throw new Error(`Name a format: --format ${[...exportFormats.keys()].join(", ")}.\n\n${USAGE}`);
  const selection = { topic: values.topic, from: dayOf("from", values.from), to: dayOf("to", values.to) };
  return leave(format, selection, { ...values, out: values.out ?? format.defaultName });
}

async function leave(
  format: ExportFormat,
  selection: Selection,
  folders: { out: string; data: string; public: string },
): Promise<number> {
  const { out, data } = folders;
  const site = await readSite(data);
  const vocabulary = await readVocabulary(data);
  const counts = { written: 0, unreadable: 0 };
  const leftOut = new LeftOut();
  const articles = storedArticles({
    data,
    site,
    vocabulary,
    selection,
    onProblem: (problem) => {
      counts.unreadable += 1;
      console.error(describeProblem(problem));
    },
  });
  const [first] = await nextOf(articles);
  if (first === undefined) {
    console.error(
      "There are no articles to export: none in the folder that can be read, or none of this topic and these days.",
    );
    return 2;
  }
  const byId = new Map(vocabulary.map((topic) => [topic.id, topic]));
  const context = { site, vocabulary: byId, publicFolder: folders.public, leftOut };
  await writeExport(format, counted(first, articles, counts), context, out);
  const place = out === STANDARD_OUTPUT ? "standard output" : out;
  console.error([`${counts.written} articles → ${place}`, ...leftOut.lines()].join("\n"));
  return counts.unreadable === 0 ? 0 : 1;
}

/** Before anything is written there must be something to write. */
async function nextOf(articles: AsyncGenerator<Leaving>): Promise<Leaving[]> {
  const first = await articles.next();
  return first.done ? [] : [first.value];
}

async function* counted(
  first: Leaving,
  others: AsyncIterable<Leaving>,
  counts: { written: number },
): AsyncGenerator<Leaving> {
  counts.written += 1;
  yield first;
  for await (const leaving of others) {
    counts.written += 1;
    yield leaving;
  }
}

function dayOf(option: string, day: string | undefined): string | undefined {
  if (day === undefined || (isDate(day) && isDay(day))) return day;
  throw new Error(`--${option} ${day} is not a day; write it as in --${option} 2023-11-17.`);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        format: { type: "string" },
        topic: { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
        out: { type: "string" },
        data: { type: "string", default: "data" },
        public: { type: "string", default: "public" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw wrongOption(error);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
