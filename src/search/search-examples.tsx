import { useArchive } from "../components/archive-context.ts";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { useSearchMessages } from "../messages/search-messages.ts";
import { paths } from "../paths.ts";
import { primaryLanguage } from "../words/primary-language.ts";
import styles from "./search-examples.module.css";
import { useLoaded } from "./use-loaded.ts";

/** Examples of queries, each a link, with what they ask for. */
export function SearchExamples() {
  const { examples } = useSearchMessages();
  const archive = useArchive();
  const { language } = useSite();
  const largest = useLoaded("topic", () => archive.topics({ order: "size" }));
  const topic = largest?.topics[0]?.id ?? "diplomacy";
  return (
    <dl className={styles.examples}>
      {examples(topic, primaryLanguage(language)).map(([query, meaning]) => (
        <div key={meaning}>
          <dt>
            <SiteLink to={paths.search.href(query)} keepsPlace>
              <code>{query}</code>
            </SiteLink>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
