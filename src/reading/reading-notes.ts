import type { Keeper } from "../keeping/keeper.ts";
import { localDay } from "./local-day.ts";
import type { Passage } from "./passages.ts";
import { readUpTo } from "./reading-changes.ts";
import { addSeconds, isMeasured } from "./statistics.ts";

const PLACE_EVERY = 5000;
const SECONDS_FROM = 15;

/** What is to be written of the reading of an article: gathered, so that little is written. */
export class ReadingNotes {
  readonly #keeper: Keeper;
  readonly #address: string;
  #passage: Passage | undefined;
  #placeWrittenAt = 0;
  #seconds = 0;
  #writing = Promise.resolve();

  constructor(keeper: Keeper, address: string) {
    this.#keeper = keeper;
    this.#address = address;
  }

  reach(passage: Passage): void {
    this.#passage = passage;
  }

  read(seconds: number): void {
    if (isMeasured(this.#keeper)) this.#seconds += seconds;
  }

  /** Writes what has waited long enough. */
  writeDue(): void {
    if (Date.now() - this.#placeWrittenAt > PLACE_EVERY) this.#writePlace();
    if (this.#seconds >= SECONDS_FROM) this.#writeSeconds();
  }

  writeAll(): void {
    this.#writePlace();
    this.#writeSeconds();
  }

  #writePlace(): void {
    if (this.#passage === undefined) return;
    // The history may have been cleared in another tab meanwhile: a place alone is no reading.
    if (!this.#keeper.find("reading", this.#address)) return;
    const { end: place, beginning: passage } = this.#passage;
    this.#passage = undefined;
    this.#placeWrittenAt = Date.now();
    void this.#keeper.change(readUpTo(this.#address, { place, passage }));
  }

  #writeSeconds(): void {
    const seconds = Math.round(this.#seconds);
    this.#seconds = 0;
    if (seconds === 0 || !isMeasured(this.#keeper)) return;
    const day = localDay(new Date());
    this.#writing = this.#writing.then(() => addSeconds(this.#keeper, day, seconds));
  }
}
