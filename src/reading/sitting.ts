import { isRead, placeLeft, type Reading } from "./reading-state.ts";

const MINUTE = 60;
/** Nobody reads so many times as fast as an article's minutes suppose. */
const FASTEST = 6;

/** One sitting with an article. A place counts as read when there was time to read up to it, not when it was scrolled to. */
export class Sitting {
  readonly #secondsAtLeast: number;
  readonly #start: number;
  #seconds = 0;
  #furthest: number;

  /** `before` is what was kept of the article until now. */
  constructor(minutes: number, before: Reading | null) {
    this.#secondsAtLeast = (minutes * MINUTE) / FASTEST;
    // What was read to its end and is marked unread is read from the beginning.
    this.#start = (before && placeLeft(before)?.place) ?? 0;
    this.#furthest = isRead(before) ? (before?.place ?? 0) : this.#start;
  }

  read(seconds: number): void {
    this.#seconds += seconds;
  }

  /** Takes down where the reader is by now. True when that is further than ever. */
  reach(place: number): boolean {
    const couldBeRead = this.#seconds >= (place - this.#start) * this.#secondsAtLeast;
    if (place <= this.#furthest || !couldBeRead) return false;
    this.#furthest = place;
    return true;
  }

  /** True when there was time to read the text, and the reader is at its end. */
  isAtEnd(place: number): boolean {
    return place >= 1 && this.#seconds >= (1 - this.#start) * this.#secondsAtLeast;
  }
}
