import { parseArgs } from "node:util";
import { isDate } from "../../../content/date.ts";
import { wrongOption } from "../../wrong-option.ts";
import { DATE_ORDERS, type DateOrder } from "../dates/date-order.ts";
import { TOPIC_MODES, type TopicMode } from "../topics/topic-finder.ts";

// The formats are named here once more: it takes half a second to load what reads them.
export const USAGE = `Usage: npm run import -- [options] FILE | FOLDER | ADDRESS | - …

Brings articles into data/articles/, each as a file. What it can read: plain text, Markdown,
HTML page, RSS, Atom or RDF feed, JSON Feed, OPML list of feeds, JSON Lines, JSON, CSV, WordPress export,
ninjs, NewsML-G2, NITF, zip; also compressed as .gz, .br or .zst. Importing again changes only what has
changed; an article that an editor changed is left alone, one that was deleted comes in again as long as
its source has it.

  --dry-run            say what would happen, write nothing
  --data FOLDER        the folder to import into, if not data
  --map NAME=COLUMN    which column or member has what, as headline=title; may be given again
  --date DAY           the date of documents that have none, as 2023-11-17
  --date-order FIRST   day or month: which comes first in dates of records and texts such as 7/4/2023
  --topics HOW         none; source: only the source's own; auto: also what the text says (as it is)
  --no-revisions       do not keep the older text of an article that is updated
  --images             bring pictures, fetched or beside documents, into public/ of the folder this is run in
  --report FILE        write what became of each item, as JSON
  --allow-private      also ask addresses of your own network, for pictures too: only with sources that you trust
  --vocabulary FILE    make or extend data/topics.json from a file of IPTC Media Topics, and import nothing
  --watch LIST         import the feeds of an OPML list again and again
  --every TIME         how often to do so: 30m, 2h, 1d
  --help               show this`;

export interface Settings {
  sources: string[];
  data: string;
  dryRun: boolean;
  help: boolean;
  columns: ReadonlyMap<string, string>;
  date?: string;
  dateOrder?: DateOrder;
  topics: TopicMode;
  keepsRevisions: boolean;
  images: boolean;
  report?: string;
  allowPrivate: boolean;
  vocabulary?: string;
  watch?: string;
  /** Milliseconds. */
  every: number;
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads a command line. Throws a sentence that says what is wrong with it. */
export function readArguments(args: string[]): Settings {
  const { values, positionals } = parse(args);
  const { date, report, vocabulary, watch, every } = values;
  if (!values.help && positionals.length === 0 && vocabulary === undefined && watch === undefined)
    throw new Error(`Say what to import: a file, a folder or an address.\n\n${USAGE}`);
  if (date !== undefined && !isDate(date))
    throw wrong("--date", date, "must be a day of the calendar, as 2023-11-17");
  if (every !== undefined && watch === undefined) throw wrong("--every", every, "goes with --watch");
  for (const other of ["dry-run", "report"] as const)
    if (watch !== undefined && values[other]) throw wrong("--watch", watch, `does not go with --${other}`);
  if (vocabulary !== undefined && (positionals.length > 0 || watch !== undefined))
    throw wrong("--vocabulary", vocabulary, "imports nothing else; bring other things in by themselves");
  return {
    sources: positionals,
    data: values.data,
    dryRun: values["dry-run"],
    help: values.help,
    columns: new Map(values.map.map(readMapping)),
    topics: readMode(values.topics),
    keepsRevisions: !values["no-revisions"],
    images: values.images,
    allowPrivate: values["allow-private"],
    every: readTime(every ?? "30m"),
    ...(date !== undefined && { date }),
    ...(values["date-order"] !== undefined && { dateOrder: readOrder(values["date-order"]) }),
    ...(report !== undefined && { report }),
    ...(vocabulary !== undefined && { vocabulary }),
    ...(watch !== undefined && { watch }),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: "string", default: process.env["BROADSHEET_DATA"] ?? "data" },
        "dry-run": { type: "boolean", default: false },
        map: { type: "string", multiple: true, default: [] },
        date: { type: "string" },
        "date-order": { type: "string" },
        topics: { type: "string", default: "auto" },
        "no-revisions": { type: "boolean", default: false },
        images: { type: "boolean", default: false },
        report: { type: "string" },
        "allow-private": { type: "boolean", default: false },
        vocabulary: { type: "string" },
        watch: { type: "string" },
        every: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw wrongOption(error);
  }
}

function wrong(option: string, value: string, reason: string): Error {
  return new Error(`${option} ${value}: ${reason}. --help tells more.`);
}

function readMapping(mapping: string): [string, string] {
  const at = mapping.indexOf("=");
  if (at <= 0 || at === mapping.length - 1) throw wrong("--map", mapping, "must be as headline=title");
  return [mapping.slice(0, at).trim(), mapping.slice(at + 1).trim()];
}

function readOrder(order: string): DateOrder {
  const found = DATE_ORDERS.find((one) => one === order);
  if (found === undefined) throw wrong("--date-order", order, `must be one of ${DATE_ORDERS.join(", ")}`);
  return found;
}

function readMode(mode: string): TopicMode {
  const found = TOPIC_MODES.find((one) => one === mode);
  if (found === undefined) throw wrong("--topics", mode, `must be one of ${TOPIC_MODES.join(", ")}`);
  return found;
}

function readTime(time: string): number {
  const [, number = "", unit = ""] = /^(\d{1,6})([smhd])$/.exec(time) ?? [];
  const milliseconds = Number(number) * (UNITS[unit] ?? 0);
  if (milliseconds < 60_000)
    throw wrong("--every", time, "must be a time of a minute or more, as 30m, 2h or 1d");
  return milliseconds;
}
