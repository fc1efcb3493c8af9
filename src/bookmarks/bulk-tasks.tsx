import { useState, type FormEvent } from "react";
import type { Change } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import { markRead, markUnread } from "../reading/reading-changes.ts";
import { addLabel, letAllGo, moveTo, removeLabel, setFavourite, setLater } from "./bookmark-changes.ts";
import { titleOf, type Bookmark } from "./bookmark.ts";
import styles from "./bulk-tasks.module.css";
import { CollectionChoice } from "./collection-choice.tsx";
import type { CollectionTree } from "./collection-tree.ts";
import type { Overview } from "./survey.ts";
import { typedText } from "./typed-text.ts";

/** What can be done with many pages at once. `detail` is a label, or a collection's id. */
const TASKS = {
  addLabel: (pages: Bookmark[], detail: string) => addLabel(pages, detail),
  removeLabel: (pages: Bookmark[], detail: string) => removeLabel(pages, detail),
  move: (pages: Bookmark[], detail: string) => moveTo(pages, detail || undefined),
  favourite: (pages: Bookmark[]) => setFavourite(pages, true),
  unfavourite: (pages: Bookmark[]) => setFavourite(pages, false),
  later: (pages: Bookmark[]) => setLater(pages, true),
  notLater: (pages: Bookmark[]) => setLater(pages, false),
  markRead: (pages: Bookmark[]) => markRead(pages.map(readPage)),
  markUnread: (pages: Bookmark[]) => markUnread(pages.map(readPage)),
  remove: (pages: Bookmark[]) => letAllGo(pages),
} satisfies Record<string, (pages: Bookmark[], detail: string) => Change>;

type Task = keyof typeof TASKS;

function isTask(name: string): name is Task {
  return Object.hasOwn(TASKS, name);
}

function readPage(bookmark: Bookmark) {
  const { date, lang, dir } = bookmark.fields;
  return { address: bookmark.address, title: titleOf(bookmark), date, lang, dir };
}

interface BulkTasksProps {
  keeper: Keeper;
  tree: CollectionTree;
  labels: Overview["labels"];
  selected: ReadonlyMap<string, Bookmark>;
  /** How many pages the list has, on all its pages. */
  total: number;
  onSelectAll: () => void;
  onClear: () => void;
}

/** Does something with all pages that are selected, in one step. */
export function BulkTasks({ keeper, tree, labels, selected, total, onSelectAll, onClear }: BulkTasksProps) {
  const words = useBookmarksMessages();
  const [task, setTask] = useState<Task>("addLabel");
  const isSome = selected.size > 0;
  const isAll = selected.size === total;

  function apply(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const detail = typedText(event.currentTarget, "detail").trim();
    if (isSome) void keeper.change(TASKS[task]([...selected.values()], detail));
  }

  return (
    <form className={styles.tasks} onSubmit={apply}>
      <label className={styles.all}>
        <input
          type="checkbox"
          ref={(box) => {
            if (box !== null) box.indeterminate = isSome && !isAll;
          }}
          checked={isAll}
          onChange={isAll ? onClear : onSelectAll}
        />
        <span>{words.selectAll(total)}</span>
      </label>
      <label>
        <span className="visually-hidden">{words.withSelected}</span>
        <select value={task} onChange={({ currentTarget: { value } }) => isTask(value) && setTask(value)}>
          {Object.entries(words.tasks).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {(task === "addLabel" || task === "removeLabel") && (
        <input
          name="detail"
          dir="auto"
          list="labels"
          aria-label={words.label}
          placeholder={words.label}
          required
        />
      )}
      {task === "move" && (
        <CollectionChoice tree={tree} none={words.noCollection} name="detail" aria-label={words.collection} />
      )}
      <button type="submit" aria-disabled={!isSome}>
        {words.apply}
      </button>
      <span role="status">{words.selected(selected.size)}</span>
      <datalist id="labels">
        {labels.slice(0, MOST_OFFERED).map(({ label }) => (
          <option key={label}>{label}</option>
        ))}
      </datalist>
    </form>
  );
}

const MOST_OFFERED = 100;
