import { type FormEvent, useId } from "react";
import { SiteLink } from "../components/site-link.tsx";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import styles from "./following.module.css";
import { sitePath } from "./view-address.ts";
import { inOrder, move, rename, unpin, type View, type Views } from "./view-changes.ts";

/** The pinned lists: their names, their order. */
export function PinnedLists({ views }: { views: Views }) {
  const words = useFollowingMessages();
  const title = useId();
  const pinned = inOrder(views);
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{words.pinned}</h2>
      {pinned.length === 0 && <p>{words.nothingPinned}</p>}
      <ol className={styles.list}>
        {pinned.map((view, at) => (
          <PinnedItem
            key={view.address}
            view={view}
            views={views}
            isFirst={at === 0}
            isLast={at === pinned.length - 1}
          />
        ))}
      </ol>
    </section>
  );
}

interface PinnedItemProps {
  view: View;
  views: Views;
  isFirst: boolean;
  isLast: boolean;
}

function PinnedItem({ view, views, isFirst, isLast }: PinnedItemProps) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const { address, title = address } = view;
  const path = sitePath(address);

  function shift(step: -1 | 1): void {
    const change = move(view, step, views);
    if (change !== undefined) void keeper?.change(change);
  }

  return (
    <li data-row tabIndex={-1}>
      <div className={styles.row}>
        <span className={styles.name}>
          {path === undefined ? title : <SiteLink to={path}>{title}</SiteLink>}
        </span>
        <button type="button" aria-label={words.up(title)} aria-disabled={isFirst} onClick={() => shift(-1)}>
          ↑
        </button>
        <button type="button" aria-label={words.down(title)} aria-disabled={isLast} onClick={() => shift(1)}>
          ↓
        </button>
        <button
          type="button"
          aria-label={words.takeDownNamed(title)}
          onClick={() => void keeper?.change(unpin(view))}
        >
          {words.takeDown}
        </button>
      </div>
      <details>
        <summary>{words.renameButton}</summary>
        <RenameForm view={view} />
      </details>
    </li>
  );
}

function RenameForm({ view }: { view: View }) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const { address, title = address } = view;

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const name = new FormData(form).get("name");
    if (typeof name !== "string" || name.trim() === "") return;
    void keeper?.change(rename(view, name.trim()));
    const fold = form.closest("details");
    if (fold !== null) fold.open = false;
    fold?.querySelector("summary")?.focus();
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        {words.rename(title)}
        <input key={title} name="name" type="text" defaultValue={title} required autoComplete="off" />
      </label>
      <button type="submit">{words.save}</button>
    </form>
  );
}
