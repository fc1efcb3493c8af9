import { join } from "node:path";
import type { BuiltApp } from "../publish/built-app.ts";
import { publish } from "../publish/publish.ts";

// Run by the archive benchmark in a process of its own, so that its processor time and memory are those of publishing
// alone. Arguments: the data folder, the folder to publish into. Prints JSON.

/** What an archive took from its articles to its files: seconds of processor time, user and system together, and of the clock, and the largest memory, in MB. */
export interface ArchiveCost {
  processor: number;
  clock: number;
  memory: number;
}

/** Stands for the app: pages are not what is measured here. */
const NO_APP: BuiltApp = {
  shell: '<html><head></head><body><div id="root"></div></body></html>',
  styles: "",
  assets: [],
  worker: "",
  createRenderer:
    ({ site }) =>
    async (path) => ({ status: 200, html: () => path, embedded: { site, path } }),
};

interface Moment {
  processor: number;
  clock: number;
}

function now(): Moment {
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1_000_000, clock: performance.now() / 1000 };
}

async function main(data: string, folder: string): Promise<ArchiveCost> {
  const at = (name: string) => join(folder, name);
  // When the archive was made and the pages, which do not count, begin; and when all files are put in place.
  let made = now();
  let placing = made;
  let memory = 0;
  await publish({
    folders: { data, public: at("public"), out: at("edition"), workshop: at("workshop") },
    code: { archive: "", pages: "" },
    compresses: false,
    async loadApp() {
      made = now();
      memory = process.resourceUsage().maxRSS / 1000;
      return NO_APP;
    },
    progress: { step: () => (placing = now()), add: () => undefined, end: () => undefined },
  });
  const end = now();
  const both = (part: keyof Moment) => made[part] + end[part] - placing[part];
  return { processor: both("processor"), clock: both("clock"), memory };
}

const [, , data = "", folder = ""] = process.argv;
console.log(JSON.stringify(await main(data, folder)));
