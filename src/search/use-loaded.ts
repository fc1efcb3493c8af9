import { useEffect, useEffectEvent, useState } from "react";
import { whenIdle } from "./when-idle.ts";

/**
 * What is loaded after the page, when the browser has nothing else to do: `undefined` until it is there, where it could
 * not be reached, and while `key`, which says what is wanted, is `undefined`.
 */
export function useLoaded<T>(key: string | undefined, load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ key: string; value: T }>();
  const loadNow = useEffectEvent(load);
  useEffect(() => {
    if (key === undefined) return undefined;
    let isWanted = true;
    const cancel = whenIdle(() => {
      loadNow().then(
        (value) => isWanted && setLoaded({ key, value }),
        // The page is whole without it.
        () => undefined,
      );
    });
    return () => {
      isWanted = false;
      cancel();
    };
  }, [key]);
  return loaded !== undefined && loaded.key === key ? loaded.value : undefined;
}
