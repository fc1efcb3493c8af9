import { join } from "node:path";
import { loadApp } from "../publish/built-app.ts";
import { publish } from "../publish/publish.ts";

// Run by the publish benchmark in a process of its own, so that its processor time and memory are those of publishing
// alone. Arguments: the data folder, the workshop with the built app, the folder to publish into. Prints JSON.

/** What publishing took: seconds of processor time, user and system together, and the largest memory, in MB. */
export interface PublishCost {
  reading: number;
  ordering: number;
  indexing: number;
  writing: number;
  memory: number;
}

type Part = Exclude<keyof PublishCost, "memory">;

const PARTS: Record<string, Part> = {
  "Looking through data/": "reading",
  "Putting the archive in order": "ordering",
  "Indexing articles": "indexing",
};

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

const [, , data = "", workshop = "", folder = ""] = process.argv;
const cost: PublishCost = { reading: 0, ordering: 0, indexing: 0, writing: 0, memory: 0 };
let part: Part = "reading";
let since = processorSeconds();

function begin(next: Part): void {
  const now = processorSeconds();
  cost[part] += now - since;
  [part, since] = [next, now];
}

await publish({
  folders: {
    data,
    public: join(folder, "public"),
    out: join(folder, "edition"),
    workshop: join(folder, "workshop"),
  },
  code: { archive: "", pages: "" },
  loadApp: () => loadApp(workshop),
  compresses: false,
  progress: { step: (name) => begin(PARTS[name] ?? "writing"), add: () => undefined, end: () => undefined },
});
begin("writing");
console.log(JSON.stringify({ ...cost, memory: process.resourceUsage().maxRSS / 1000 }));
