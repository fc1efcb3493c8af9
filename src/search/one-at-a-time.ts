import { whenIdle } from "./when-idle.ts";

/** Takes pieces of work and does one after the other, each when the browser has nothing else to do. */
export function oneAtATime(): (work: () => Promise<void>) => () => void {
  const waiting = new Set<() => Promise<void>>();
  let isBusy = false;

  function next(): void {
    const [work] = waiting;
    if (isBusy || work === undefined) return;
    isBusy = true;
    whenIdle(() => {
      const isStillWanted = waiting.delete(work);
      void (isStillWanted ? work() : Promise.resolve()).finally(() => {
        isBusy = false;
        next();
      });
    });
  }

  return (work) => {
    waiting.add(work);
    next();
    return () => waiting.delete(work);
  };
}
