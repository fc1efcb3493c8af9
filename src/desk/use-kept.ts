import { useEffect, useEffectEvent, useState } from "react";
import type { Keeper } from "../keeping/keeper.ts";

/** What is read of what is kept, and read again whenever that has changed or it is asked for; `undefined` until it is there. */
export function useKept<T>(
  keeper: Keeper,
  read: () => Promise<T>,
): [kept: T | undefined, readAgain: () => void] {
  const [kept, setKept] = useState<T>();

  function look(isWanted = () => true): void {
    read().then(
      (found) => isWanted() && setKept(() => found),
      // The keeper tells what it could not do.
      () => undefined,
    );
  }

  const lookNow = useEffectEvent(look);
  useEffect(() => {
    let isHere = true;
    const lookAgain = () => lookNow(() => isHere);
    lookAgain();
    const stop = keeper.subscribe(lookAgain);
    return () => {
      isHere = false;
      stop();
    };
  }, [keeper]);

  return [kept, () => look()];
}
