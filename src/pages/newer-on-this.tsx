import type { ReactNode } from "react";
import type { Archive } from "../archive/archive.ts";
import { CardList } from "../components/card-list.tsx";
import { SiteLink } from "../components/site-link.tsx";
import type { PublishedArticle } from "../content/published-article.ts";
import { useArticleMessages } from "../messages/article-messages.ts";
import styles from "./article-page.module.css";
import { findNewer, type NewerArticles } from "./find-newer.ts";

/** Later articles on what an article is about, which it cannot know itself; nothing where there are none. */
export async function newerOnThis(archive: Archive, article: PublishedArticle): Promise<ReactNode> {
  const newer = await findNewer(archive, article);
  return newer && <NewerOnThis newer={newer} />;
}

function NewerOnThis({ newer: { cards, href } }: { newer: NewerArticles }) {
  const words = useArticleMessages();
  return (
    <section className={styles.related} aria-labelledby="newer">
      <h2 id="newer">{words.newerOnThis}</h2>
      <CardList cards={cards} level={3} />
      <p className={styles.all}>
        <SiteLink to={href}>{words.allNewerOnThis}</SiteLink>
      </p>
    </section>
  );
}
