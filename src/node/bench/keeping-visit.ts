import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import * as v from "valibot";
import { transferEn } from "../../messages/transfer-en.ts";
import { paths } from "../../paths.ts";
import { inNewProfile } from "./conditions.ts";
import { observeStretches, stretchUntil, type Stretch } from "./stretch.ts";
import type { Tab } from "./tab.ts";

/** The service worker and what a page fetches when it has time are done by then. Milliseconds. */
const SETTLED = 3000;
/** Cancelling is tried when this part is brought in. */
const CANCEL_AT = 0.3;
const MEGABYTE = 1e6;
const HEAP_INTERVAL = 200;

const nodeSchema = v.object({ nodeId: v.number() });
const rootSchema = v.object({ root: nodeSchema });
const heapSchema = v.object({ usedSize: v.number() });

/** What it was like to bring a file in, to take it along and to look at it. */
export interface KeepingVisit {
  /** From choosing the file until it is told what would come in. */
  preview: Stretch;
  /** From there until it is in. */
  merge: Stretch;
  /** The same file chosen once more: nothing new. */
  again: Stretch;
  /** Everything taken along, and the bookmarks for a browser. */
  exports: Stretch[];
  /** The page of bookmarks opened, until its first rows are there. */
  open: Stretch;
  /** MB of the page's heap: most while the file came in, and what was left when it was in. */
  heapMost: number;
  heapAfter: number;
}

/** Brings a file in with a profile that keeps nothing yet, and goes on from there. */
export function visitWith(browser: Browser, site: string, file: string): Promise<KeepingVisit> {
  return inNewProfile(browser, async (newTab) => {
    const tab = await newTab();
    await openPage(tab, site + paths.yourData.href(), INPUT);
    const preview = await stretchUntil(tab, textIn("#import button", transferEn.merge), () =>
      choose(tab, file),
    );
    let merge: Stretch = { time: 0, longest: 0 };
    const heapMost = await mostHeap(tab, async () => {
      merge = await stretchUntil(tab, HAS_ENDED, () => press(tab, transferEn.merge));
    });
    const heapAfter = await heapUsed(tab);
    const again = await stretchUntil(tab, textIn("#import p", transferEn.nothing), () => choose(tab, file));
    const exports: Stretch[] = [];
    for (const { name } of [transferEn.exports.everything, transferEn.exports.browser])
      exports.push(await stretchUntil(tab, EXPORTED, () => press(tab, name)));
    const list = await newTab();
    await observeStretches(list);
    await list.open(site + paths.bookmarks.href());
    const open = await stretchUntil(list, `document.querySelector("main [data-row]") !== null`);
    return { preview, merge, again, exports, open, heapMost, heapAfter };
  });
}

/** Begins to bring a file in and cancels it: from pressing the button until it has stopped. */
export function visitAndCancel(browser: Browser, site: string, file: string): Promise<Stretch> {
  return inNewProfile(browser, async (newTab) => {
    const tab = await newTab();
    await openPage(tab, site + paths.yourData.href(), INPUT);
    await stretchUntil(tab, textIn("#import button", transferEn.merge), () => choose(tab, file));
    await stretchUntil(tab, `document.querySelector("#import progress")?.position > ${CANCEL_AT}`, () =>
      press(tab, transferEn.merge),
    );
    return stretchUntil(tab, HAS_ENDED, () => press(tab, transferEn.cancel));
  });
}

const INPUT = '#import input[type="file"]';
const HAS_ENDED = `document.querySelector("#import progress") === null && document.querySelector('#import [role="status"]').textContent !== ""`;
const [readyBefore = "", readyAfter = ""] = transferEn.exportDone("\n").split("\n");
const EXPORTED = `(({ textContent: said }) => said.startsWith(${JSON.stringify(readyBefore)}) && said.endsWith(${JSON.stringify(readyAfter)}))(document.querySelector('#export [role="status"]'))`;

function textIn(selector: string, text: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].some((element) => element.textContent === ${JSON.stringify(text)})`;
}

async function openPage(tab: Tab, url: string, selector: string): Promise<void> {
  await observeStretches(tab);
  await tab.open(url);
  await tab.until(`document.querySelector(${JSON.stringify(selector)}) !== null`);
  await wait(SETTLED);
}

async function press(tab: Tab, name: string): Promise<void> {
  const text = JSON.stringify(name);
  await tab.evaluate(
    `[...document.querySelectorAll("main button")].find((button) => button.textContent === ${text}).click()`,
  );
}

async function choose(tab: Tab, file: string): Promise<void> {
  const { root } = v.parse(rootSchema, await tab.send("DOM.getDocument"));
  const query = { nodeId: root.nodeId, selector: INPUT };
  const { nodeId } = v.parse(nodeSchema, await tab.send("DOM.querySelector", query));
  await tab.send("DOM.setFileInputFiles", { nodeId, files: [file] });
}

/** Does something and gives the most that the heap held meanwhile, as far as the page answered. */
async function mostHeap(tab: Tab, work: () => Promise<void>): Promise<number> {
  const ended = new AbortController();
  const working = work().finally(() => ended.abort());
  let most = 0;
  while (!ended.signal.aborted) {
    const { usedSize } = v.parse(heapSchema, await tab.send("Runtime.getHeapUsage"));
    most = Math.max(most, usedSize / MEGABYTE);
    await wait(HEAP_INTERVAL);
  }
  await working;
  return most;
}

async function heapUsed(tab: Tab): Promise<number> {
  await tab.send("HeapProfiler.collectGarbage");
  return v.parse(heapSchema, await tab.send("Runtime.getHeapUsage")).usedSize / MEGABYTE;
}
