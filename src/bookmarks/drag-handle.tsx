import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import styles from "./drag-handle.module.css";
import type { DragOrder } from "./use-drag-order.ts";

/** What a row is dragged by. It is for the pointer only: buttons beside it do the same. */
export function DragHandle(drag: ReturnType<DragOrder["handle"]>) {
  const words = useBookmarksMessages();
  return (
    <span className={styles.handle} title={words.drag} aria-hidden="true" {...drag}>
      ⠿
    </span>
  );
}
