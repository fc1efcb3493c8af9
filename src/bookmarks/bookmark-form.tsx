import { useId, type FormEvent } from "react";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import type { BookmarkDraft } from "./bookmark-changes.ts";
import styles from "./bookmark-form.module.css";
import { labelsIn, labelsOf, titleOf, type Bookmark } from "./bookmark.ts";
import { CollectionChoice } from "./collection-choice.tsx";
import type { CollectionTree } from "./collection-tree.ts";
import { typedText } from "./typed-text.ts";

interface BookmarkFormProps {
  bookmark: Bookmark;
  tree: CollectionTree;
  onSave: (draft: BookmarkDraft) => void;
  onCancel: () => void;
}

/** Edits what the reader says of a kept page: its title, labels, collection and note. */
export function BookmarkForm({ bookmark, tree, onSave, onCancel }: BookmarkFormProps) {
  const words = useBookmarksMessages();
  const advice = useId();
  const { fields } = bookmark;

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const title = typedText(form, "title");
    const labels = typedText(form, "labels");
    const note = typedText(form, "note");
    onSave({
      // Untouched, a title keeps its spaces, and labels with a comma in them stay whole.
      title: title === titleOf(bookmark) ? (fields.title ?? "") : title.trim(),
      labels: labels === shownLabels ? labelsOf(fields) : labelsIn(labels),
      collection: typedText(form, "collection") || undefined,
      note: note.trim() && note,
    });
  }

  const shownLabels = labelsOf(fields).join(", ");
  return (
    <form className={styles.form} onSubmit={save}>
      <label>
        {words.title}
        <input ref={focus} name="title" dir="auto" defaultValue={titleOf(bookmark)} required />
      </label>
      <label>
        {words.labelsBetweenCommas}
        <input name="labels" dir="auto" defaultValue={shownLabels} list="labels" />
      </label>
      <label>
        {words.collection}
        <CollectionChoice tree={tree} none={words.noCollection} chosen={fields.collection} />
      </label>
      <label>
        {words.note}
        <textarea name="note" dir="auto" rows={4} defaultValue={fields.note} aria-describedby={advice} />
      </label>
      <p id={advice}>{words.noteAdvice}</p>
      <p>
        <button type="submit">{words.save}</button>{" "}
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

/** The form is opened to be written in. */
function focus(input: HTMLInputElement | null): void {
  input?.focus();
}
