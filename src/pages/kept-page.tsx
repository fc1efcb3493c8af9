import { use, useEffect, type ComponentType } from "react";
import { PageHead } from "../components/page-head.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { useWords } from "../messages/catalogue.ts";
import { keptPagesEn } from "../messages/kept-pages-en.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { KeeperContext, useKeeper } from "../keeping/keeper-context.ts";
import { useLoaded } from "../search/use-loaded.ts";
import { whenIdle } from "../search/when-idle.ts";
import styles from "./kept-page.module.css";

const SECTIONS = ["bookmarks", "highlights", "history", "following", "yourData"] as const;

const WORDS = { en: keptPagesEn };

interface KeptPageProps {
  section: (typeof SECTIONS)[number];
  /** What the page shows when what the reader keeps is known. */
  load: () => Promise<ComponentType>;
}

/**
 * The frame of the pages of what a reader keeps. They need nothing of the archive, so they open without a network; only
 * the browser knows what stands in them, so that is fetched when the page is there.
 */
export function KeptPage({ section, load }: KeptPageProps) {
  const messages = useMessages();
  const keeper = useKeeper();
  const words = useWords(WORDS);
  const late = use(KeeperContext);
  useEffect(() => whenIdle(() => void late?.opened().catch(() => undefined)), [late]);
  const Content = useLoaded(keeper && section, async () => ({ is: await load() }));
  return (
    <>
      <PageHead title={messages[section]} path={paths[section].href()} />
      <h1>{messages[section]}</h1>
      <nav className={styles.sections} aria-label={messages.kept}>
        {SECTIONS.map((name) => (
          <SiteLink key={name} to={paths[name].href()} aria-current={name === section ? "page" : undefined}>
            {messages[name]}
          </SiteLink>
        ))}
      </nav>
      <p className="intro">{words[section]}</p>
      <noscript>
        <p>{messages.keptNeedsScript}</p>
      </noscript>
      {Content === undefined ? <p className="needs-script">{messages.loading}</p> : <Content.is />}
    </>
  );
}
