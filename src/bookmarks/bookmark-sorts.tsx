import { useId, useState } from "react";
import { SiteLink } from "../components/site-link.tsx";
import type { Keeper } from "../keeping/keeper.ts";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import styles from "./bookmark-sorts.module.css";
import { bookmarksHref, textOfCollection, textOfPart, type BookmarksView } from "./bookmarks-view.ts";
import { CollectionEditor } from "./collection-editor.tsx";
import type { Collection, CollectionTree } from "./collection-tree.ts";
import type { Surveyed } from "./use-survey.ts";

interface BookmarkSortsProps {
  keeper: Keeper;
  view: BookmarksView;
  surveyed: Surveyed;
}

const MOST_LABELS = 30;

/** The sorts of kept pages, each a link to its list with the number of its pages: beside a wide list, folded over a narrow one. */
export function BookmarkSorts({ keeper, view, surveyed }: BookmarkSortsProps) {
  const words = useBookmarksMessages();
  const { overview, tree } = surveyed;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isArranging, setArranging] = useState(false);
  const [hasAllLabels, showAllLabels] = useState(false);
  const labels = hasAllLabels ? overview.labels : overview.labels.slice(0, MOST_LABELS);
  const sorts = [
    { name: words.all, text: "", count: overview.all },
    { name: words.unread, text: textOfPart({ kind: "is", what: "unread" }), count: overview.unread },
    {
      name: words.favourites,
      text: textOfPart({ kind: "is", what: "favourite" }),
      count: overview.favourites,
    },
    { name: words.later, text: textOfPart({ kind: "is", what: "later" }), count: overview.later },
  ];
  return (
    <nav className={styles.sorts} aria-label={words.organise} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {words.organise}
      </button>
      <div id={id} className={styles.content}>
        <ul>
          {sorts.map(({ name, text, count }) => (
            <li key={text}>
              <SortLink view={view} text={text} name={name} count={count} />
            </li>
          ))}
        </ul>
        <h2>{words.collections}</h2>
        <Collections collections={tree.roots} tree={tree} counts={overview.collections} view={view} />
        <button
          type="button"

          aria-expanded={isArranging}
          onClick={() => setArranging(!isArranging)}
        >
          {words.arrange}
        </button>
        {isArranging && <CollectionEditor keeper={keeper} tree={tree} bookmarks={surveyed.bookmarks} />}
        {labels.length > 0 && <h2>{words.labels}</h2>}
        <ul>
          {labels.map(({ label, count }) => (
            <li key={label}>
              <SortLink
                view={view}
                text={textOfPart({ kind: "label", name: label })}
                name={label}
                count={count}
              />
            </li>
          ))}
        </ul>
        {labels.length < overview.labels.length && (
          <button type="button" onClick={() => showAllLabels(true)}>
            {words.allLabels(overview.labels.length)}
          </button>
        )}
      </div>
    </nav>
  );
}

interface CollectionsProps {
  collections: Collection[];
  tree: CollectionTree;
  counts: ReadonlyMap<string, number>;
  view: BookmarksView;
}

function Collections({ collections, ...rest }: CollectionsProps) {
  if (collections.length === 0) return null;
  return (
    <ul>
      {collections.map((collection) => (
        <li key={collection.id}>
          <SortLink
            view={rest.view}
            text={textOfCollection(rest.tree, collection)}
            name={collection.name}
            count={countIn(collection, rest.counts)}
          />
          <Collections collections={collection.children} {...rest} />
        </li>
      ))}
    </ul>
  );
}

/** Its own pages, and those of the collections in it. */
function countIn({ id, children }: Collection, counts: ReadonlyMap<string, number>): number {
  return children.reduce((sum, child) => sum + countIn(child, counts), counts.get(id) ?? 0);
}

interface SortLinkProps {
  view: BookmarksView;
  text: string;
  name: string;
  count: number;
}

function SortLink({ view, text, name, count }: SortLinkProps) {
  const words = useBookmarksMessages();
  return (
    <SiteLink
      to={bookmarksHref({ text, order: view.order })}
      aria-current={view.text === text ? "true" : undefined}
      keepsPlace
    >
      <bdi>{name}</bdi> <span>{words.n(count)}</span>
    </SiteLink>
  );
}
