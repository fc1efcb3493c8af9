/** Tells the reader's other tabs which records have changed, by key; of very many, only that many have: an empty list. */
export interface TabChannel {
  tell(keys: string[]): void;
  /** Calls back with what another tab told. */
  hear(listener: (keys: string[]) => void): void;
  close(): void;
}

const MOST = 500;

/** A channel between the tabs of one browser; through local storage where it has no BroadcastChannel. */
export function openTabChannel(name: string): TabChannel {
  const channel = typeof BroadcastChannel === "function" ? broadcastChannel(name) : storageChannel(name);
  const stop = new AbortController();
  return {
    tell: channel.tell,
    hear(listener) {
      channel.hear(listener);
      // A page that the browser brings back with the Back button has heard nothing meanwhile.
      addEventListener("pageshow", ({ persisted }) => persisted && listener([]), { signal: stop.signal });
    },
    close() {
      stop.abort();
      channel.close();
    },
  };
}

function broadcastChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    tell(keys) {
      try {
        channel.postMessage(keys.length > MOST ? [] : keys);
      } catch {
        // It was closed: the page is being left. What was written is written.
      }
    },
    hear: (listener) => channel.addEventListener("message", ({ data }) => listener(keysOf(data))),
    close: () => channel.close(),
  };
}

function storageChannel(name: string): TabChannel {
  const stop = new AbortController();
  return {
    tell(keys) {
      try {
        // Another value each time: the same one would be no event.
        localStorage.setItem(
          name,
          JSON.stringify([`${Date.now()} ${Math.random()}`, ...keys.slice(0, MOST + 1)]),
        );
      } catch {
        // Without it, other tabs see the change when they are loaded again.
      }
    },
    hear(listener) {
      const hear = ({ key, newValue }: StorageEvent) => {
        if (key !== name || newValue === null) return;
        const [, ...keys] = keysOf(parsed(newValue));
        listener(keys.length > MOST ? [] : keys);
      };
      addEventListener("storage", hear, { signal: stop.signal });
    },
    close: () => stop.abort(),
  };
}

function keysOf(data: unknown): string[] {
  return Array.isArray(data) ? data.filter((key) => typeof key === "string") : [];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not of this app: all is read again.
    return [];
  }
}
