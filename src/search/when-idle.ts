const PATIENCE = 1000;
const PAUSE = 50;

/** Does something when the browser has nothing else to do. Returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no word for it.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(work, PAUSE);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: PATIENCE });
  return () => cancelIdleCallback(request);
}
