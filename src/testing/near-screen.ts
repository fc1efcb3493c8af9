let isEverythingNear = false;

/** Stands in for the browser's observer. jsdom lays nothing out: nothing is near the screen, or everything. */
export class NearScreenObserver implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = "";
  readonly scrollMargin = "";
  readonly thresholds = [];
  readonly #callback: IntersectionObserverCallback;

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element): void {
    if (!isEverythingNear) return;
    const rect = target.getBoundingClientRect();
    const rects = { boundingClientRect: rect, intersectionRect: rect, rootBounds: null };
    this.#callback([{ target, time: 0, isIntersecting: true, intersectionRatio: 1, ...rects }], this);
  }

  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
}

/** Whether what is drawn from now on is near the screen; no test begins so. */
export function bringEverythingNear(isNear: boolean): void {
  isEverythingNear = isNear;
}
