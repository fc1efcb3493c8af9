import { join } from "node:path";
import { makeEdition } from "../../archive/edition.ts";
import { DataError } from "../data/problem.ts";
import { readData } from "../data/read-data.ts";
import { publishWithApp, workshopIn } from "../publish/build-site.ts";

// Run by the publish benchmark in a process of its own, so that its processor time and memory are those of publishing
// alone. Arguments: the data folder, the workshop with the built app, the folder to publish into. Prints JSON.

/** What publishing took: seconds of processor time, user and system together, and the largest memory, in MB. */
export interface PublishCost {
  reading: number;
  ordering: number;
  writing: number;
  memory: number;
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

const [, , data = "", workshop = "", folder = ""] = process.argv;
const start = processorSeconds();
const { site, vocabulary, articles, problems } = await readData(data);
if (site === undefined || problems.length > 0) throw new DataError(problems);
const read = processorSeconds();
const edition = makeEdition(site, vocabulary, articles);
const ordered = processorSeconds();
await publishWithApp(edition, {
  ...workshopIn(workshop),
  edition: join(folder, "edition"),
  previous: join(folder, "previous"),
});
const cost: PublishCost = {
  reading: read - start,
  ordering: ordered - read,
  writing: processorSeconds() - ordered,
  memory: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(cost));
