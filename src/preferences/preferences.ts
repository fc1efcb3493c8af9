/** How a reader wants pages to look. Kept in this browser. */
export interface Preferences {
  theme: (typeof THEMES)[number];
  textSize: (typeof TEXT_SIZES)[number];
}

export const THEMES = ["auto", "light", "dark"] as const;
export const TEXT_SIZES = ["small", "normal", "large", "larger"] as const;

const KEY = "broadsheet-preferences";

/** Reads what is stored, such as `dark large`; what cannot be read, or was never chosen, is the default. */
export function parsePreferences(stored: string | null): Preferences {
  const chosen = stored?.split(" ") ?? [];
  return {
    theme: THEMES.find((theme) => chosen.includes(theme)) ?? "auto",
    textSize: TEXT_SIZES.find((size) => chosen.includes(size)) ?? "normal",
  };
}

let current: Preferences | undefined;
const listeners = new Set<() => void>();

/** The reader's preferences; the defaults where nothing was chosen or the browser allows no storage. */
export function readPreferences(): Preferences {
  current ??= parsePreferences(stored());
  return current;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Makes the page look as preferred. Style sheets read the two attributes. */
export function applyPreferences(preferences: Preferences): void {
  current = preferences;
  document.documentElement.dataset.theme = preferences.theme;
  document.documentElement.dataset.textSize = preferences.textSize;
  for (const listener of listeners) listener();
}

/** Applies the preferences, and keeps them where the browser allows it. */
export function savePreferences(preferences: Preferences): void {
  applyPreferences(preferences);
  try {
    localStorage.setItem(KEY, `${preferences.theme} ${preferences.textSize}`);
  } catch {
    // Without storage they hold for this visit.
  }
}

/** Calls back when they change, in this tab or another. Returns the way to stop. */
export function subscribeToPreferences(listener: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY) applyPreferences(parsePreferences(newValue));
  };
  listeners.add(listener);
  addEventListener("storage", hear);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", hear);
  };
}
