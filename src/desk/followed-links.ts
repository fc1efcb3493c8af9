const KEY = "broadsheet-followed-links";
const MOST = 50;

/** A link of a page: by where it leads, and its number among those that lead there. */
interface Followed {
  entry: string;
  href: string;
  number: number;
}

/** The link that was last followed from each entry of the history, as long as the tab is open. */
export const followedLinks = {
  note(entry: string, link: HTMLAnchorElement): void {
    const href = link.getAttribute("href");
    if (href === null) return;
    const others = read().filter((known) => known.entry !== entry);
    write([...others, { entry, href, number: linksTo(href).indexOf(link) }].slice(-MOST));
  },

  find(entry: string): HTMLAnchorElement | undefined {
    const followed = read().find((known) => known.entry === entry);
    if (followed === undefined) return undefined;
    const links = linksTo(followed.href);
    return links[followed.number] ?? links[0];
  },
};

function linksTo(href: string): HTMLAnchorElement[] {
  return Array.from(document.querySelectorAll<HTMLAnchorElement>("a[href]")).filter(
    (link) => link.getAttribute("href") === href,
  );
}

function read(): Followed[] {
  try {
    const raw: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(raw) ? raw.filter(isFollowed) : [];
  } catch {
    return [];
  }
}

function write(followed: Followed[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(followed));
  } catch {
    // Without it, the focus goes to the heading.
  }
}

function isFollowed(raw: unknown): raw is Followed {
  if (typeof raw !== "object" || raw === null) return false;
  const { entry, href, number } = raw as Partial<Followed>;
  return typeof entry === "string" && typeof href === "string" && typeof number === "number";
}
