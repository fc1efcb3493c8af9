import type { FormEvent } from "react";
import type { Change } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { Fields } from "../keeping/kinds.ts";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import { changeCollection, makeCollection, removeCollection, shiftCollection } from "./collection-changes.ts";
import { CollectionChoice } from "./collection-choice.tsx";
import styles from "./collection-editor.module.css";
import { siblingsOf, type Collection, type CollectionTree } from "./collection-tree.ts";
import { DragHandle } from "./drag-handle.tsx";
import { typedText } from "./typed-text.ts";
import { useDragOrder, type DragOrder } from "./use-drag-order.ts";

interface CollectionEditorProps {
  keeper: Keeper;
  tree: CollectionTree;
  bookmarks: ReadonlyMap<string, Fields<"bookmark">>;
}

/** Makes collections, and changes their names, their order and what they are in. */
export function CollectionEditor({ keeper, tree, bookmarks }: CollectionEditorProps) {
  const words = useBookmarksMessages();

  function change(change: Change | undefined): void {
    if (change !== undefined) void keeper.change(change);
  }

  const drag = useDragOrder(
    (id) => {
      const collection = tree.byId.get(id);
      return collection === undefined ? [] : siblingsOf(tree, collection).map(({ id }) => id);
    },
    (id, by) => {
      const collection = tree.byId.get(id);
      if (collection !== undefined) change(shiftCollection(tree, collection, by));
    },
  );

  function make(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const name = typedText(event.currentTarget, "name").trim();
    const parent = tree.byId.get(typedText(event.currentTarget, "collection"));
    if (name !== "") change(makeCollection(tree, name, parent));
    event.currentTarget.reset();
  }

  function remove(collection: Collection): void {
    const pages = [...bookmarks].filter(([, fields]) => fields.collection === collection.id);
    change(
      removeCollection(
        collection,
        pages.map(([address]) => address),
      ),
    );
  }

  return (
    <div className={styles.editor}>
      <ul>
        {tree.all.map((collection) => (
          <li key={collection.id} data-row tabIndex={-1} {...drag.row(collection.id)}>
            <CollectionRow
              collection={collection}
              tree={tree}
              drag={drag}
              onChange={change}
              onRemove={() => remove(collection)}
            />
          </li>
        ))}
      </ul>
      <form className={styles.form} aria-label={words.newCollection} onSubmit={make}>
        <label>
          {words.newCollection}
          <input name="name" dir="auto" required />
        </label>
        <label>
          {words.within}
          <CollectionChoice tree={tree} none={words.top} />
        </label>
        <button type="submit">{words.make}</button>
      </form>
    </div>
  );
}

interface CollectionRowProps {
  collection: Collection;
  tree: CollectionTree;
  drag: DragOrder;
  onChange: (change: Change | undefined) => void;
  onRemove: () => void;
}

function CollectionRow({ collection, tree, drag, onChange, onRemove }: CollectionRowProps) {
  const words = useBookmarksMessages();
  const { name, parent } = collection;

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = typedText(event.currentTarget, "name").trim();
    const parent = tree.byId.get(typedText(event.currentTarget, "collection"));
    onChange(changeCollection(tree, collection, { name: typed || name, parent }));
  }

  return (
    <form className={styles.form} aria-label={name} onSubmit={save}>
      <DragHandle {...drag.handle(collection.id)} />
      <input key={name} name="name" dir="auto" aria-label={words.nameOf(name)} defaultValue={name} required />
      <CollectionChoice
        key={parent?.id ?? ""}
        tree={tree}
        none={words.top}
        chosen={parent?.id}
        except={collection}
        aria-label={words.withinOf(name)}
      />
      <button type="submit" aria-label={words.saveOf(name)}>
        {words.save}
      </button>
      <button
        type="button"
        aria-label={words.moveUpOf(name)}
        onClick={() => onChange(shiftCollection(tree, collection, -1))}
      >
        {words.moveUp}
      </button>
      <button
        type="button"
        aria-label={words.moveDownOf(name)}
        onClick={() => onChange(shiftCollection(tree, collection, 1))}
      >
        {words.moveDown}
      </button>
      <button type="button" aria-label={words.removeCollection(name)} onClick={onRemove}>
        {words.remove}
      </button>
    </form>
  );
}
