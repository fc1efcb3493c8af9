import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import { mute, MUTE_DAYS, type MuteDays } from "./mute-changes.ts";
import styles from "./mute-dialog.module.css";
import { MutePreview } from "./mute-preview.tsx";
import type { Subject } from "./subject.ts";

interface MuteDialogProps {
  subject: Subject;
  onClose: () => void;
}

/** Asks how long something is to be muted, and shows what that hides. */
export function MuteDialog({ subject, onClose }: MuteDialogProps) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [days, setDays] = useState<MuteDays>(0);
  const { kind, label } = subject;

  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  function confirm(event: FormEvent): void {
    event.preventDefault();
    // Closed first, so that the focus is back where it was before that changes.
    dialog.current?.close();
    void keeper?.change(mute(subject, days));
  }

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.muteTitle(kind, label)}</h2>
      <p>{words.hides(kind, label)}</p>
      <p className={styles.small}>{words.staysReachable}</p>
      <form onSubmit={confirm}>
        <fieldset>
          <legend>{words.howLong}</legend>
          {MUTE_DAYS.map((option) => (
            <label key={option}>
              <input type="radio" name="days" checked={option === days} onChange={() => setDays(option)} />
              {words.duration(option)}
            </label>
          ))}
        </fieldset>
        <div className={styles.buttons}>
          <button type="submit">{words.muteNow}</button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </div>
      </form>
      <h3>{words.previewTitle}</h3>
      <MutePreview subject={subject} />
    </dialog>
  );
}
