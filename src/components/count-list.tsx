import { useMessages } from "../messages/messages.ts";
import styles from "./count-list.module.css";
import { SiteLink } from "./site-link.tsx";

interface CountListProps {
  entries: { href: string; label: string; count: number }[];
}

/** Links to lists, each with the number of articles that it has. */
export function CountList({ entries }: CountListProps) {
  const messages = useMessages();
  return (
    <ul className={styles.list}>
      {entries.map(({ href, label, count }) => (
        <li key={href}>
          <SiteLink to={href}>
            <span>{label}</span> <span className={styles.count}>{messages.articles(count)}</span>
          </SiteLink>
        </li>
      ))}
    </ul>
  );
}
