import { useEffect, useEffectEvent, useId, useRef, useState, type FormEvent } from "react";
import type { Change } from "../keeping/change.ts";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import { editBookmark } from "./bookmark-changes.ts";
import styles from "./bookmark-form.module.css";
import { labelsIn, labelsOf, titleOf, type Bookmark } from "./bookmark.ts";
import { CollectionChoice } from "./collection-choice.tsx";
import type { CollectionTree } from "./collection-tree.ts";
import { typedText } from "./typed-text.ts";

interface BookmarkFormProps {
  bookmark: Bookmark;
  tree: CollectionTree;
  onSave: (change: Change) => void;
  onCancel: () => void;
}

/** Edits what the reader says of a kept page: its title, labels, collection and note. */
export function BookmarkForm({ bookmark, tree, onSave, onCancel }: BookmarkFormProps) {
  const words = useBookmarksMessages();
  const advice = useId();
  // What another tab changes meanwhile is not in the form, and is not written over.
  const [opened] = useState(bookmark);
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef<Typed>(undefined);
  const isDone = useRef(false);
  const { fields } = opened;

  function cancel(): void {
    isDone.current = true;
    onCancel();
  }

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    isDone.current = true;
    saveTyped(event.currentTarget);
  }

  function saveTyped(filled: HTMLFormElement): void {
    const typed = typedIn(filled);
    const { title, labels, collection, note } = typed;
    const isTouched = (name: keyof Typed) => typed[name] !== shown.current?.[name];
    onSave(
      editBookmark(opened, {
        ...(isTouched("title") && title.trim() !== "" && { title: title.trim() }),
        ...(isTouched("labels") && { labels: labelsIn(labels) }),
        ...(isTouched("collection") && { collection }),
        ...(isTouched("note") && { note: note.trim() && note }),
      }),
    );
  }

  /** What was typed, where the form is left for another page or list, is kept as well. */
  const leave = useEffectEvent((left: HTMLFormElement) => {
    if (!isDone.current && JSON.stringify(typedIn(left)) !== JSON.stringify(shown.current)) saveTyped(left);
  });
  const answerKey = useEffectEvent(({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if (key === "Escape") cancel();
    else if (key === "Enter" && (ctrlKey || metaKey)) form.current?.requestSubmit();
  });
  useEffect(() => {
    const filled = form.current;
    if (filled === null) return undefined;
    shown.current ??= typedIn(filled);
    const listen = (event: KeyboardEvent) => answerKey(event);
    filled.addEventListener("keydown", listen);
    return () => {
      filled.removeEventListener("keydown", listen);
      leave(filled);
    };
  }, []);

  return (
    <form ref={form} className={styles.form} onSubmit={save}>
      <label>
        {words.title}
        <input ref={focus} name="title" dir="auto" defaultValue={titleOf(opened)} required />
      </label>
      <label>
        {words.labelsBetweenCommas}
        <input name="labels" dir="auto" defaultValue={labelsOf(fields).join(", ")} list="labels" />
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
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

interface Typed {
  title: string;
  labels: string;
  collection: string;
  note: string;
}

function typedIn(form: HTMLFormElement): Typed {
  return {
    title: typedText(form, "title"),
    labels: typedText(form, "labels"),
    collection: typedText(form, "collection"),
    note: typedText(form, "note"),
  };
}

/** The form is opened to be written in. */
function focus(input: HTMLInputElement | null): void {
  input?.focus();
}
