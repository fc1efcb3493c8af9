/** Without a sign of the reader for so long, nobody is there. */
const ATTENTION = 60_000;
/** A screen that has not been scrolled for so long rests. */
const REST = 800;
const SIGNS = ["scroll", "keydown", "pointerdown", "pointermove", "touchmove", "wheel"] as const;

/** Whether somebody is in front of the page. */
export class Attention {
  #seenAt = Date.now();
  #movedAt = Date.now();

  constructor(signal: AbortSignal) {
    const options = { signal, passive: true };
    for (const sign of SIGNS) document.addEventListener(sign, () => (this.#seenAt = Date.now()), options);
    document.addEventListener("scroll", () => (this.#movedAt = Date.now()), options);
  }

  /** True while the page is in sight and the reader gives a sign now and then. */
  isThere(): boolean {
    return document.visibilityState === "visible" && Date.now() - this.#seenAt <= ATTENTION;
  }

  /** True when what is on the screen has been there for a moment. */
  isAtRest(): boolean {
    return Date.now() - this.#movedAt >= REST;
  }
}
