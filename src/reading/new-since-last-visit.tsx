import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useLocation } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { useArchive } from "../components/archive-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { useKeeper } from "../keeping/keeper-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { useWords } from "../messages/catalogue.ts";
import { readingEn } from "../messages/reading-en.ts";
import { paths } from "../paths.ts";
import { EVERYTHING } from "../query/query.ts";
import { useLoaded } from "../search/use-loaded.ts";
import styles from "./new-since-last-visit.module.css";
import { continueVisit, newArticles, parseVisit, type NewArticles } from "./visit.ts";

const CATALOGUES = { en: readingEn };
const FACT = "lastVisit";
const PAGES: string[] = [paths.front.href(), paths.archive.href()];

/** Says on the front page and in the archive how many articles came since the reader's last visit, in the empty line above them. */
export function NewSinceLastVisit() {
  const { pathname } = useLocation();
  const keeper = useKeeper();
  const archive = useArchive();
  const words = useWords(CATALOGUES);
  const isShown = PAGES.includes(pathname);
  const found = useLoaded(
    keeper && isShown ? pathname : undefined,
    async () => keeper && look(keeper, archive),
  );
  // What stands at the end of the header comes right before the page's own content. It is there before this is fetched.
  const [header] = useState(() => document.querySelector("header"));

  useEffect(() => {
    if (keeper !== undefined && pathname !== undefined) void remember(keeper);
  }, [keeper, pathname]);

  if (header === null || found === undefined || !isShown || found.count.value === 0) return null;
  const { count, href } = found;
  return createPortal(
    <p className={styles.note} role="status">
      <SiteLink to={href}>{words.newSince(count.value, count.isExact)}</SiteLink>
    </p>,
    header,
  );
}

let writing = Promise.resolve();

/** Notes that the reader is here. One note waits for the other. */
function remember(keeper: Keeper, archive?: Archive): Promise<void> {
  writing = writing.then(() => note(keeper, archive)).catch(() => undefined);
  return writing;
}

async function note(keeper: Keeper, archive?: Archive): Promise<void> {
  const visit = continueVisit(parseVisit(await keeper.fact(FACT)), Date.now());
  const [newest] = (await archive?.list({ query: EVERYTHING }))?.cards ?? [];
  await keeper.setFact(FACT, {
    ...visit,
    ...(newest && { newest: { slug: newest.slug, day: newest.day } }),
  });
}

/** On the first visit nothing can be new: what is the newest is not asked for before the page is used. */
async function look(keeper: Keeper, archive: Archive): Promise<NewArticles | undefined> {
  await remember(keeper);
  const before = parseVisit(await keeper.fact(FACT))?.before;
  if (before === undefined) void firstSign().then(() => remember(keeper, archive));
  else await remember(keeper, archive);
  return before && newArticles(archive, before);
}

function firstSign(): Promise<unknown> {
  const signs = ["scroll", "pointerdown", "keydown"].map(
    (sign) => new Promise((resolve) => document.addEventListener(sign, resolve, { once: true })),
  );
  return Promise.race(signs);
}
