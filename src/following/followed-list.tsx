import { useId } from "react";
import { SiteLink } from "../components/site-link.tsx";
import { useSite } from "../components/site-context.ts";
import { basePath } from "../content/site.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import { paths } from "../paths.ts";
import { unfollow } from "./follow-changes.ts";
import styles from "./following.module.css";
import { hrefOf, idOf, type Subject } from "./subject.ts";

/** What is followed, with the feeds of topics. */
export function FollowedList({ subjects }: { subjects: Subject[] }) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const base = basePath(useSite());
  const title = useId();
  if (subjects.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{words.followed}</h2>
      <ul className={styles.list}>
        {subjects.map((subject) => (
          <li key={idOf(subject)} data-row tabIndex={-1}>
            <div className={styles.row}>
              <span className={styles.name}>
                <SiteLink to={hrefOf(subject)}>{subject.label}</SiteLink>
              </span>
              <span className={styles.kind}>{words[subject.kind]}</span>
              {subject.kind === "topic" && (
                <a
                  href={base + paths.topicFeed.href(subject.name).slice(1)}
                  aria-label={words.feedOf(subject.label)}
                >
                  {words.feed}
                </a>
              )}
              <button
                type="button"
                aria-label={words.unfollowNamed(subject.label)}
                onClick={() => void keeper?.change(unfollow(subject))}
              >
                {words.unfollow}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
