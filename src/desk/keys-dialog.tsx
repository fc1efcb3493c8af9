import { useEffect, useId, useRef } from "react";
import { useDeskWords } from "./desk-words.ts";
import { KeyList } from "./key-list.tsx";
import styles from "./keys-dialog.module.css";

/** The list of keys over the page. The browser gives the focus back when it is closed. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useDeskWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.keys}</h2>
      <p>{words.keysIntro}</p>
      <KeyList />
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  );
}
