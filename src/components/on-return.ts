const PAUSE_MS = 5 * 60 * 1000;

/** Calls back when the reader comes to the page again, and now and then while it is in sight. */
export function onReturn(callback: () => void): () => void {
  function callInSight(): void {
    if (document.visibilityState === "visible") callback();
  }
  const timer = setInterval(callInSight, PAUSE_MS);
  document.addEventListener("visibilitychange", callInSight);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", callInSight);
  };
}

/** Calls back when the reader leaves the page for another one, which may be for a while. */
export function onLeaving(callback: () => void): () => void {
  function callOutOfSight(): void {
    if (document.visibilityState === "hidden") callback();
  }
  document.addEventListener("visibilitychange", callOutOfSight);
  return () => document.removeEventListener("visibilitychange", callOutOfSight);
}
