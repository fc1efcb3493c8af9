import type { Keeper } from "../keeping/keeper.ts";
import { Attention } from "./attention.ts";
import { lastOnScreen, passagesOf } from "./passages.ts";
import { readToEnd, type OpenedPage } from "./reading-changes.ts";
import { ReadingNotes } from "./reading-notes.ts";
import { isRead, type Reading } from "./reading-state.ts";
import { Sitting } from "./sitting.ts";

const TICK = 1000;

interface FollowedText {
  body: HTMLElement;
  /** What was kept of the article until now. */
  before: Reading | null;
}

/**
 * Follows how far an article is read and for how long, and writes it down now and then, and when the reader turns away.
 * Marks the article as read at its end, unless that mark was taken away meanwhile. Returns the way to stop.
 */
export function followReading(keeper: Keeper, page: OpenedPage, { body, before }: FollowedText): () => void {
  const stop = new AbortController();
  const attention = new Attention(stop.signal);
  const sitting = new Sitting(page.minutes, before);
  const notes = new ReadingNotes(keeper, page.address);
  const passages = passagesOf(body);
  let wasRead = isRead(before);
  let tickedAt = Date.now();

  function tick(): void {
    // The machine may have slept.
    const seconds = Math.min(Date.now() - tickedAt, 2 * TICK) / 1000;
    tickedAt = Date.now();
    if (!attention.isThere()) return;
    sitting.read(seconds);
    if (document.hasFocus()) notes.read(seconds);
    if (attention.isAtRest()) look();
    notes.writeDue();
  }

  function look(): void {
    wasRead ||= isRead(keeper.find("reading", page.address));
    const last = lastOnScreen(passages);
    if (last === undefined) return;
    if (sitting.reach(last.end)) notes.reach(last);
    if (wasRead || !sitting.isAtEnd(last.end)) return;
    wasRead = true;
    const { minutes: _, ...read } = page;
    void keeper.change(readToEnd(read));
  }

  onTurningAway(() => notes.writeAll(), stop.signal);
  const timer = setInterval(tick, TICK);
  return () => {
    clearInterval(timer);
    stop.abort();
    notes.writeAll();
  };
}

/**
 * Calls back when the reader turns to another tab or app, not when the page goes: a write that was begun then would not
 * end, and the browser could not bring the page back at once. What is lost are the last few seconds.
 */
function onTurningAway(callback: () => void, signal: AbortSignal): void {
  let isGoing = false;
  addEventListener("pagehide", () => (isGoing = true), { signal });
  addEventListener("pageshow", () => (isGoing = false), { signal });
  const look = () => document.visibilityState === "hidden" && !isGoing && callback();
  document.addEventListener("visibilitychange", look, { signal });
}
