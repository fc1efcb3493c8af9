import type { FirstVisit } from "./first-visit.ts";
import type { Sample } from "./pages.ts";
import { median, milliseconds, type Row } from "./table.ts";
import { blockingTime } from "./view.ts";
import { visitsOf, type Visits } from "./visits.ts";

const AGAINST_NO_SCRIPT = 1.05;
const AGAINST_CLIENT_RENDERED = 0.5;
const BLOCKING = 100;
const SHIFT = 0.01;

/** What depends on the machine: paints beside those of the same page served otherwise, blocking time, layout shift. */
export function timeRows(all: Visits[], sample: Sample): Row[] {
  const both = [visitsOf(all, sample.front), visitsOf(all, sample.withPicture)];
  return [
    ...all.map(noScriptRow),
    ...both.flatMap((visits) => [clientRenderedRow("LCP", visits), clientRenderedRow("FCP", visits)]),
    ...both.map(blockingRow),
    afterPaintRow(all),
    shiftRow(all),
  ];
}

function noScriptRow({ page, published, withoutScript }: Visits): Row {
  return ratioRow(
    `LCP against no script: ${page.kind}`,
    AGAINST_NO_SCRIPT,
    published.map(({ lcp }) => lcp),
    { name: "no script", times: withoutScript.map(({ lcp }) => lcp) },
  );
}

function clientRenderedRow(paint: "LCP" | "FCP", { page, published, clientRendered }: Visits): Row {
  const times = (visits: FirstVisit[]) => visits.map(({ lcp, fcp }) => (paint === "LCP" ? lcp : fcp));
  return ratioRow(
    `${paint} against a client-rendered app: ${page.kind}`,
    AGAINST_CLIENT_RENDERED,
    times(published),
    { name: "client-rendered", times: times(clientRendered) },
  );
}

/** The median of some times against that of a peer's, in milliseconds. */
export function ratioRow(
  what: string,
  budget: number,
  times: number[],
  peer: { name: string; times: number[] },
): Row {
  const ratio = median(times) / median(peer.times);
  return {
    what,
    budget: `${budget} times`,
    measured: `${ratio.toFixed(2)} times: ${milliseconds(times)}`,
    beside: `${peer.name} ${milliseconds(peer.times)}`,
    holds: ratio <= budget,
  };
}

function blockingRow({ page, published, withoutScript, clientRendered }: Visits): Row {
  const times = published.map(blockingTime);
  return {
    what: `total blocking time: ${page.kind}`,
    budget: `${BLOCKING} ms`,
    measured: milliseconds(times),
    beside: `no script ${milliseconds(withoutScript.map(blockingTime))}, client-rendered ${milliseconds(clientRendered.map(blockingTime))}`,
    holds: median(times) <= BLOCKING,
  };
}

/** All scripts but the page's first, which does no more than wait for the paint. */
function afterPaintRow(all: Visits[]): Row {
  const pages = all.map(({ page, published }) => ({ kind: page.kind, waits: published.map(waitAfterPaint) }));
  const early = pages.filter(({ waits }) => median(waits) < 0).map(({ kind }) => kind);
  const measured = milliseconds(pages.flatMap(({ waits }) => waits));
  return {
    what: "scripts start after the largest paint: from it to the app's request, all pages",
    budget: "0 ms or more",
    measured: early.length === 0 ? measured : `${measured}; before it on: ${early.join(", ")}`,
    holds: early.length === 0,
  };
}

function waitAfterPaint({ requests, lcp }: FirstVisit): number {
  const [, ...app] = requests.filter(({ kind }) => kind === "script").map(({ start }) => start);
  return Math.min(...app) - lcp;
}

function shiftRow(all: Visits[]): Row {
  const shifts = all.map(({ page, published }) => ({
    kind: page.kind,
    cls: Math.max(...published.map(({ cls }) => cls)),
  }));
  const worst = shifts.reduce((a, b) => (b.cls > a.cls ? b : a));
  return {
    what: "CLS, the largest of all pages and runs",
    budget: `${SHIFT}`,
    measured: worst.cls === 0 ? "0" : `${worst.cls.toFixed(3)} (${worst.kind})`,
    holds: worst.cls <= SHIFT,
  };
}
