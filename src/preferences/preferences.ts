/** How a reader wants pages to look. Kept in this browser. */
export interface Preferences {
  theme: (typeof THEMES)[number];
  textSize: (typeof TEXT_SIZES)[number];
}

export const THEMES = ["auto", "light", "dark"] as const;
export const TEXT_SIZES = ["small", "normal", "large", "larger"] as const;

const KEY = "broadsheet-preferences";
const DEFAULTS: Preferences = { theme: "auto", textSize: "normal" };

/** Reads what is stored; what cannot be read, or was never chosen, is the default. */
export function parsePreferences(stored: string | null): Preferences {
  let content: unknown;
  try {
    content = JSON.parse(stored ?? "{}");
  } catch {
    return DEFAULTS;
  }
  if (typeof content !== "object" || content === null) return DEFAULTS;
  const theme = "theme" in content ? content.theme : undefined;
  const textSize = "textSize" in content ? content.textSize : undefined;
  return {
    theme: THEMES.find((known) => known === theme) ?? DEFAULTS.theme,
    textSize: TEXT_SIZES.find((known) => known === textSize) ?? DEFAULTS.textSize,
  };
}

/** The stored preferences; the defaults where the browser allows no storage. */
export function readPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(KEY));
  } catch {
    return DEFAULTS;
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
    localStorage.setItem(KEY, JSON.stringify(preferences));
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
