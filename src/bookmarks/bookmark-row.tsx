import { useRef, useState } from "react";
import { AddressLink } from "../components/address-link.tsx";
import { DateText } from "../components/date.tsx";
import { MarkdownText } from "../components/markdown-text.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { linkTarget } from "../content/link-target.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import { letAllGo, setFavourite, setLater } from "./bookmark-changes.ts";
import { BookmarkForm } from "./bookmark-form.tsx";
import styles from "./bookmark-row.module.css";
import { labelsOf, titleOf, type Bookmark } from "./bookmark.ts";
import { bookmarksHref, textOfCollection, textOfPart } from "./bookmarks-view.ts";
import { pathOf, type CollectionTree } from "./collection-tree.ts";
import { DragHandle } from "./drag-handle.tsx";
import type { DragOrder } from "./use-drag-order.ts";

interface BookmarkRowProps {
  keeper: Keeper;
  bookmark: Bookmark;
  tree: CollectionTree;
  isRead: boolean;
  isSelected: boolean;
  onSelect: (hasShift: boolean) => void;
  /** Drags it in an order made by hand. */
  drag?: DragOrder;
  /** Moves it in an order made by hand, where it can be moved that way. */
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
}

/** A kept page in the list, with all that the reader has said of it. */
export function BookmarkRow({
  keeper,
  bookmark,
  tree,
  isRead,
  isSelected,
  onSelect,
  drag,
  ...moves
}: BookmarkRowProps) {
  const words = useBookmarksMessages();
  const { address, fields } = bookmark;
  const { lang, dir = "auto", standfirst, note } = fields;
  const title = titleOf(bookmark);
  const [isEdited, setEdited] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);

  function close(): void {
    setEdited(false);
    editButton.current?.focus();
  }

  return (
    <li className={styles.row} data-row tabIndex={-1} data-read={isRead || undefined} {...drag?.row(address)}>
      <label className={styles.select}>
        <input
          type="checkbox"
          aria-label={words.select(title)}
          checked={isSelected}
          onChange={({ nativeEvent }) => onSelect("shiftKey" in nativeEvent && nativeEvent.shiftKey === true)}
        />
      </label>
      <article className={styles.words}>
        <h2 className={styles.title} lang={lang} dir={dir}>
          <AddressLink address={address}>{title}</AddressLink>
        </h2>
        {standfirst !== undefined && (
          <p className={styles.standfirst} lang={lang} dir={dir}>
            {standfirst}
          </p>
        )}
        <Facts bookmark={bookmark} tree={tree} isRead={isRead} />
        {note !== undefined && <MarkdownText text={note} />}
        <p className={styles.tools}>
          <button
            type="button"
            aria-pressed={fields.favourite === true}
            aria-label={words.favouriteOf(title)}
            onClick={() => void keeper.change(setFavourite([bookmark], fields.favourite !== true))}
          >
            {words.favourite}
          </button>
          <button
            type="button"
            aria-pressed={fields.later === true}
            aria-label={words.laterOf(title)}
            onClick={() => void keeper.change(setLater([bookmark], fields.later !== true))}
          >
            {words.later}
          </button>
          <button
            ref={editButton}
            type="button"
            aria-expanded={isEdited}
            aria-label={words.editOf(title)}
            onClick={() => setEdited(!isEdited)}
          >
            {words.edit}
          </button>
          <button
            type="button"
            aria-label={words.removeOf(title)}
            onClick={() => void keeper.change(letAllGo([bookmark]))}
          >
            {words.remove}
          </button>
          {"onUp" in moves && (
            <>
              <button
                type="button"
                aria-label={words.moveUpOf(title)}
                aria-disabled={!moves.onUp}
                onClick={moves.onUp}
              >
                {words.moveUp}
              </button>
              <button
                type="button"
                aria-label={words.moveDownOf(title)}
                aria-disabled={!moves.onDown}
                onClick={moves.onDown}
              >
                {words.moveDown}
              </button>
              {drag && <DragHandle {...drag.handle(address)} />}
            </>
          )}
        </p>
        {isEdited && (
          <BookmarkForm
            bookmark={bookmark}
            tree={tree}
            onSave={(change) => {
              void keeper.change(change);
              close();
            }}
            onCancel={close}
          />
        )}
      </article>
    </li>
  );
}

/** An address can hold a whole page: so much of it is shown. */
const MOST = 200;

function Facts({ bookmark, tree, isRead }: Pick<BookmarkRowProps, "bookmark" | "tree" | "isRead">) {
  const words = useBookmarksMessages();
  const { address, fields } = bookmark;
  const { date, savedAt, collection: id } = fields;
  const collection = tree.byId.get(id ?? "");
  return (
    <p className={styles.facts}>
      {linkTarget(address) === undefined && titleOf(bookmark) !== address && (
        <bdi dir="ltr">{address.length > MOST ? `${address.slice(0, MOST)}…` : address}</bdi>
      )}
      {date !== undefined && <DateText date={date} />}
      {savedAt !== undefined && (
        <span>
          {words.saved} <DateText date={savedAt} />
        </span>
      )}
      {isRead && <span>{words.read}</span>}
      {collection !== undefined && (
        <SiteLink to={bookmarksHref({ text: textOfCollection(tree, collection) })} keepsPlace>
          <bdi>{pathOf(collection)}</bdi>
        </SiteLink>
      )}
      {labelsOf(fields).map((label) => (
        <SiteLink
          key={label}
          className={styles.label}
          to={bookmarksHref({ text: textOfPart({ kind: "label", name: label }) })}
          keepsPlace
        >
          <bdi>{label}</bdi>
        </SiteLink>
      ))}
    </p>
  );
}
