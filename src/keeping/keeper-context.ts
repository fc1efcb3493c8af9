import { createContext, use, useSyncExternalStore } from "react";
import type { Keeper } from "./keeper.ts";

/** The reader's keeper, which is opened when the page is there. */
export interface LateKeeper {
  /** It, as soon as it is open. */
  current(): Keeper | undefined;
  /** Opens it now. */
  opened(): Promise<Keeper>;
  /** Calls back when it is open and whenever something in it has changed. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Another number after each of these. */
  version(): number;
}

/** Opens a keeper once: when somebody wants it now, or when `whenWanted` says that it is time. */
export function lateKeeper(
  open: () => Promise<Keeper>,
  whenWanted: (work: () => void) => void = (work) => work(),
): LateKeeper {
  const listeners = new Set<() => void>();
  let keeper: Keeper | undefined;
  let opening: Promise<Keeper> | undefined;
  let isAwaited = false;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function opened(): Promise<Keeper> {
    opening ??= openNow().finally(() => void (opening = keeper && opening));
    return opening;
  }

  async function openNow(): Promise<Keeper> {
    keeper = await open();
    keeper.subscribe(tell);
    tell();
    return keeper;
  }

  return {
    current: () => keeper,
    opened,
    subscribe(listener) {
      listeners.add(listener);
      if (keeper === undefined && !isAwaited) {
        isAwaited = true;
        whenWanted(() => {
          isAwaited = false;
          // Its code may not have come for want of a network: who asks next has it fetched again.
          opened().catch(() => {});
        });
      }
      return () => void listeners.delete(listener);
    },
    version: () => (keeper === undefined ? -1 : keeper.version()),
  };
}

export const KeeperContext = createContext<LateKeeper | undefined>(undefined);

/** The reader's keeper; drawn anew whenever something in it has changed. Prerendered pages know of none: only the browser does. */
export function useKeeper(): Keeper | undefined {
  const late = use(KeeperContext);
  useSyncExternalStore(late?.subscribe ?? subscribeToNothing, late?.version ?? unknown, unknown);
  return late?.current();
}

function subscribeToNothing() {
  return () => {};
}

function unknown(): number {
  return -1;
}
