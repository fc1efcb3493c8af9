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

/** The stored preferences; the defaults where the browser allows no storage. */
export function readPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(KEY));
  } catch {
    return parsePreferences(null);
  }
}

/** Makes the page look as preferred. Style sheets read the two attributes. */
export function applyPreferences({ theme, textSize }: Preferences): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.textSize = textSize;
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

/** Calls back when another tab changes them. Returns the way to stop. */
export function onPreferencesChange(listener: (preferences: Preferences) => void): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === KEY) listener(parsePreferences(event.newValue));
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}
