const KEY = "broadsheet-told";

/** The notices that were told on this visit, which lasts as long as the tab. */
export function toldNotices(): string[] {
  try {
    return sessionStorage.getItem(KEY)?.split(" ") ?? [];
  } catch {
    return [];
  }
}

export function rememberTold(notice: string): void {
  try {
    sessionStorage.setItem(KEY, [...new Set([...toldNotices(), notice])].join(" "));
  } catch {
    // Without storage it is told again when the page is loaded again.
  }
}
