import { basePath } from "../content/site.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import styles from "./footer.module.css";
import { useSite } from "./site-context.ts";
import { SiteLink } from "./site-link.tsx";

export function Footer() {
  const site = useSite();
  const messages = useMessages();
  return (
    <footer className={styles.footer}>
      <p className={styles.title}>{site.title}</p>
      <p>{messages.privacy}</p>
      <ul>
        <li>
          <a href={basePath(site) + paths.feed.href().slice(1)}>{messages.feed}</a>
        </li>
        <li>
          <SiteLink to={paths.topics.href()}>{messages.allTopics}</SiteLink>
        </li>
        <li>
          <SiteLink to={paths.archive.href()}>{messages.wholeArchive}</SiteLink>
        </li>
      </ul>
    </footer>
  );
}
