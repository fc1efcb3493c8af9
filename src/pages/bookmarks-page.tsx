import { type Bookmark } from "../bookmarks/bookmark.ts";
import { useBookmarks } from "../bookmarks/bookmarks-context.ts";
import { ExportLinks } from "../bookmarks/export-links.tsx";
import { DateText } from "../components/date.tsx";
import { focusHeading } from "../components/focus-heading.ts";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import styles from "./bookmarks-page.module.css";

/** The page needs nothing of the archive, so it opens without a network. */
export function load() {
  return () => null;
}

export function Page() {
  const messages = useMessages();
  return (
    <>
      <PageHead title={messages.bookmarks} path={paths.bookmarks.href()} />
      <h1>{messages.bookmarks}</h1>
      <p className="intro">{messages.bookmarksIntro}</p>
      <noscript>
        <p>{messages.bookmarksNeedScript}</p>
      </noscript>
      <KeptPages />
    </>
  );
}

function KeptPages() {
  const { state } = useBookmarks();
  const messages = useMessages();
  if (state.status === "loading") return <p className="intro needs-script">{messages.loading}</p>;
  if (state.status === "unavailable") {
    return (
      <Notice>
        <p>{messages.bookmarksUnreadable}</p>
      </Notice>
    );
  }
  const { bookmarks, damaged } = state;
  return (
    <>
      {damaged > 0 && <p role="alert">{messages.bookmarksDamaged(damaged)}</p>}
      {bookmarks.length === 0 ? <Empty /> : <BookmarkList bookmarks={bookmarks} />}
    </>
  );
}

function Empty() {
  const messages = useMessages();
  return (
    <Notice>
      <p>{messages.bookmarksEmpty}</p>
      <SiteLink to={paths.front.href()}>{messages.toFrontPage}</SiteLink>
    </Notice>
  );
}

function BookmarkList({ bookmarks }: { bookmarks: Bookmark[] }) {
  const messages = useMessages();
  return (
    <>
      <p className="intro">{messages.bookmarksCount(bookmarks.length)}</p>
      <ul className={styles.bookmarks}>
        {bookmarks.map((bookmark) => (
          <li key={bookmark.path}>
            <BookmarkRow bookmark={bookmark} />
          </li>
        ))}
      </ul>
      <ExportLinks bookmarks={bookmarks} />
    </>
  );
}

function BookmarkRow({
  bookmark: { path, title, standfirst, date, lang, dir, savedAt },
}: {
  bookmark: Bookmark;
}) {
  const { store } = useBookmarks();
  const messages = useMessages();
  return (
    <article className={styles.bookmark}>
      <div lang={lang} dir={dir}>
        <h2>
          <SiteLink to={path}>{title}</SiteLink>
        </h2>
        {standfirst !== undefined && <p>{standfirst}</p>}
      </div>
      <p className={styles.facts}>
        {date !== undefined && <DateText date={date} />}
        <span>
          {messages.savedOn} <DateText date={savedAt} />
        </span>
        <button
          type="button"
          aria-label={messages.removeBookmark(title)}
          onClick={() => void store?.remove(path).then(focusHeading)}
        >
          {messages.remove}
        </button>
      </p>
    </article>
  );
}
