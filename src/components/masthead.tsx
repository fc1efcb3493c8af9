import { useLocation } from "react-router";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { DisplaySettings } from "../preferences/display-settings.tsx";
import styles from "./masthead.module.css";
import { useSite } from "./site-context.ts";
import { SiteLink } from "./site-link.tsx";

/** The title of the paper, its sections, and the reader's display settings. */
export function Masthead() {
  const { title, description } = useSite();
  const messages = useMessages();
  const { pathname } = useLocation();
  const sections = [
    { href: paths.front.href(), label: messages.frontPage },
    { href: paths.topics.href(), label: messages.topics },
    { href: paths.archive.href(), label: messages.archive },
    { href: paths.search.href(), label: messages.search },
    { href: paths.bookmarks.href(), label: messages.bookmarks, isHere: isKept(pathname) },
  ];
  return (
    <header className={styles.masthead}>
      <div className={styles.nameplate}>
        <SiteLink className={styles.title} to={paths.front.href()}>
          {title}
        </SiteLink>
        <p className={styles.motto}>{description}</p>
      </div>
      <div className={styles.bar}>
        <nav className={styles.sections} aria-label={messages.sections}>
          {sections.map(({ href, label, isHere = isWithin(pathname, href) }) => (
            <SiteLink key={href} to={href} aria-current={isHere ? "page" : undefined}>
              {label}
            </SiteLink>
          ))}
        </nav>
        <DisplaySettings />
      </div>
    </header>
  );
}

/** True on the pages of what a reader keeps, which all stand in one section. */
function isKept(pathname: string): boolean {
  const { bookmarks, highlights, history, following, yourData } = paths;
  return [bookmarks, highlights, history, following, yourData].some(({ pattern }) => pattern === pathname);
}

/** True on the section's page and on the pages below it. */
function isWithin(pathname: string, section: string): boolean {
  return pathname === section || (section !== "/" && pathname.startsWith(`${section}/`));
}
