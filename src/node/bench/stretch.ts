import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";
import type { Tab } from "./tab.ts";

/** Tasks that follow what was waited for, as drawing it, belong to it. Milliseconds. */
const AFTER = 400;
/** The browser tells of tasks from this length on. */
export const LONG_TASK = 50;

/** Runs in the page before anything of its own: notes long tasks, and when the reader last pressed or chose something. */
const OBSERVE = `{
  const seen = { began: 0, tasks: [] };
  globalThis.stretch = seen;
  const note = ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration });
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "longtask", buffered: true });
  for (const type of ["click", "change"])
    addEventListener(type, () => { seen.began = performance.now(); }, { capture: true });
  seen.until = (isThere) => new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return;
      observer.disconnect();
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
}`;

const stretchSchema = v.object({
  began: v.number(),
  ended: v.number(),
  tasks: v.array(v.object({ start: v.number(), duration: v.number() })),
});

/** How long something took in a page, and the longest task on its main thread meanwhile: 0 where none was long. Milliseconds. */
export interface Stretch {
  time: number;
  longest: number;
}

/** Has the pages that a tab opens from now on note what `stretchUntil` needs. */
export async function observeStretches(tab: Tab): Promise<void> {
  await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: OBSERVE });
}

/** From what `begin` presses or chooses, or from the navigation where it presses nothing, until an expression is true in the page. */
export async function stretchUntil(tab: Tab, isThere: string, begin?: () => Promise<void>): Promise<Stretch> {
  if (begin !== undefined) {
    // Whatever is to be waited for must not be there already: it is looked for when something was pressed.
    const from = await tab.evaluate("performance.now()");
    await tab.evaluate(
      `void (stretch.ended = stretch.until(() => stretch.began > ${Number(from)} && (${isThere})))`,
    );
    await begin();
  }
  const ended = begin === undefined ? `stretch.until(() => ${isThere})` : "stretch.ended";
  await tab.evaluate(`${ended}.then((time) => { stretch.time = time; })`);
  await wait(AFTER);
  const read = `({ began: stretch.began, ended: stretch.time, tasks: stretch.tasks })`;
  const { began, ended: end, tasks } = v.parse(stretchSchema, await tab.evaluate(read));
  const meanwhile = tasks.filter(({ start, duration }) => start + duration > began);
  return { time: end - began, longest: Math.max(0, ...meanwhile.map(({ duration }) => duration)) };
}
