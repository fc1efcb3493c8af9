import * as v from "valibot";
import type { Tab } from "./tab.ts";

/** Blocking is counted for so long after the page has loaded. Milliseconds. */
const BLOCKING_WINDOW = 5000;
const LONG_TASK = 50;
/** A page has settled when nothing was fetched for so long. The app waits 1 s before it fetches what comes next. */
const QUIET_APP = 2000;
const QUIET = 1000;

/** Runs in the page before anything of its own, and notes what can only be seen as it happens. */
const OBSERVE = `{
  const seen = { lcp: 0, cls: 0, tasks: [] };
  globalThis.firstView = seen;
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("largest-contentful-paint", ({ startTime }) => { seen.lcp = startTime; });
  observe("layout-shift", ({ hadRecentInput, value }) => { if (!hadRecentInput) seen.cls += value; });
  observe("longtask", ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
  new MutationObserver(() => { seen.interactive ??= performance.now(); })
    .observe(document, { subtree: true, attributeFilter: ["data-interactive"] });
}`;

const READ = `(() => {
  const [{ loadEventEnd, encodedBodySize }] = performance.getEntriesByType("navigation");
  const [{ startTime }] = performance.getEntriesByName("first-contentful-paint");
  const fetched = performance.getEntriesByType("resource").map((entry) => (
    { url: entry.name, start: entry.startTime, end: entry.responseEnd }));
  return { ...globalThis.firstView, fcp: startTime, load: loadEventEnd, html: encodedBodySize, fetched };
})()`;

const hasSettled = (afterLoad: number, quiet: number) => `(() => {
  const [{ loadEventEnd }] = performance.getEntriesByType("navigation");
  const ends = performance.getEntriesByType("resource").map((entry) => entry.responseEnd);
  return performance.now() > Math.max(loadEventEnd + ${afterLoad}, Math.max(0, ...ends) + ${quiet});
})()`;

const viewSchema = v.object({
  /** First and largest contentful paint. */
  fcp: v.number(),
  lcp: v.pipe(v.number(), v.gtValue(0)),
  /** The sum of all layout shifts that no input caused. */
  cls: v.number(),
  tasks: v.array(v.object({ start: v.number(), duration: v.number() })),
  load: v.number(),
  /** When the app had taken over; absent where it never did. */
  interactive: v.optional(v.number()),
  /** Bytes of the page's own response, without headers, as sent. */
  html: v.number(),
  fetched: v.array(v.object({ url: v.string(), start: v.number(), end: v.number() })),
});

/** What a page was like while it loaded. Times are milliseconds since the navigation began. */
export type View = v.InferOutput<typeof viewSchema>;

/** Opens an address, waits until nothing happens any more, and tells how it went. A page without the app settles sooner. */
export async function viewPage(tab: Tab, url: string, { hasApp }: { hasApp: boolean }): Promise<View> {
  await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: OBSERVE });
  await tab.open(url);
  // On a busy machine the paint may be told long after the load.
  await tab.until("firstView.lcp > 0");
  if (hasApp) await tab.until("firstView.interactive !== undefined");
  await tab.until(hasApp ? hasSettled(BLOCKING_WINDOW, QUIET_APP) : hasSettled(0, QUIET));
  return v.parse(viewSchema, await tab.evaluate(READ));
}

/** Total blocking time: what tasks take beyond 50 ms each, from the first paint until 5 s after the page has loaded. */
export function blockingTime({ tasks, fcp, load }: View): number {
  return tasks
    .map(({ start, duration }) => Math.min(start + duration, load + BLOCKING_WINDOW) - Math.max(start, fcp))
    .reduce((sum, length) => sum + Math.max(0, length - LONG_TASK), 0);
}
