import type { Browser } from "@playwright/test";
import { visitFirst, type FirstVisit } from "./first-visit.ts";
import type { Sample, SamplePage } from "./pages.ts";
import { asPublished, clientRendered, withoutScript, type Side } from "./sides.ts";
import { progress } from "./progress.ts";

type SideName = "published" | "without script" | "client-rendered";

/** The first views of one page, as many on each side as there were runs. */
export interface Visits {
  page: SamplePage;
  published: FirstVisit[];
  withoutScript: FirstVisit[];
  /** Only of the front page and the article with a picture. */
  clientRendered: FirstVisit[];
}

interface Visit {
  page: SamplePage;
  name: SideName;
  view: FirstVisit;
}

/** Visits each page of the sample on each side in turn, so many times, so that a slow minute slows all of them. */
export async function visitAll(
  browser: Browser,
  folder: string,
  sample: Sample,
  runs: number,
): Promise<Visits[]> {
  const sides: Record<SideName, Side> = {
    published: await asPublished(folder),
    "without script": await withoutScript(
      folder,
      sample.all.map(({ path }) => path),
    ),
    "client-rendered": await clientRendered(folder),
  };
  const visits: Visit[] = [];
  try {
    for (let run = 1; run <= runs; run++) {
      for (const { page, name } of inTurn(sample, run)) {
        progress(`run ${run} of ${runs}: ${page.kind}, ${name}`);
        const hasApp = name !== "without script";
        visits.push({ page, name, view: await visitFirst(browser, sides[name], page.path, { hasApp }) });
      }
    }
  } finally {
    for (const side of Object.values(sides)) side.close();
  }
  return sample.all.map((page) => collect(page, visits));
}

/** Every other run goes the other way round, so that no side is always the first. */
function inTurn(sample: Sample, run: number): { page: SamplePage; name: SideName }[] {
  const order = sample.all.flatMap((page) => sidesOf(page, sample).map((name) => ({ page, name })));
  return run % 2 === 0 ? order.toReversed() : order;
}

function sidesOf(page: SamplePage, { front, withPicture }: Sample): SideName[] {
  const both: SideName[] = ["published", "without script"];
  return page === front || page === withPicture ? [...both, "client-rendered"] : both;
}

function collect(page: SamplePage, visits: Visit[]): Visits {
  const views = (wanted: SideName) =>
    visits.filter((visit) => visit.page === page && visit.name === wanted).map(({ view }) => view);
  return {
    page,
    published: views("published"),
    withoutScript: views("without script"),
    clientRendered: views("client-rendered"),
  };
}

/** The visits of one page of the sample. */
export function visitsOf(all: Visits[], { path }: SamplePage): Visits {
  const found = all.find(({ page }) => page.path === path);
  if (found === undefined) throw new Error(`${path} was not visited`);
  return found;
}
