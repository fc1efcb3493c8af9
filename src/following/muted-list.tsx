import { useId, useState } from "react";
import { SiteLink } from "../components/site-link.tsx";
import { useSite } from "../components/site-context.ts";
import type { Fields } from "../keeping/kinds.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { formatDate } from "../messages/dates.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import styles from "./following.module.css";
import { unmute } from "./mute-changes.ts";
import { MutePreview } from "./mute-preview.tsx";
import { isInForce, type Mutes } from "./muting.ts";
import { useNow } from "../components/use-now.ts";
import { hrefOf, idOf, subjectsOf, type Subject } from "./subject.ts";

/** What is muted: until when, and what each hides. */
export function MutedList({ mutes }: { mutes: Mutes }) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const title = useId();
  const subjects = subjectsOf(mutes);
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{words.muted}</h2>
      {subjects.length === 0 && <p>{words.nothingMuted}</p>}
      <ul className={styles.list}>
        {subjects.map((subject) => (
          <MutedItem key={idOf(subject)} subject={subject} mute={mutes.get(idOf(subject)) ?? {}} />
        ))}
      </ul>
      {subjects.length > 1 && (
        <button type="button" onClick={() => void keeper?.change(unmute(subjects))}>
          {words.unmuteAll}
        </button>
      )}
    </section>
  );
}

function MutedItem({ subject, mute }: { subject: Subject; mute: Fields<"mute"> }) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const [isOpen, setIsOpen] = useState(false);
  const { kind, label } = subject;
  return (
    <li data-row tabIndex={-1}>
      <div className={styles.row}>
        <span className={styles.name}>
          <SiteLink to={hrefOf(subject)}>{label}</SiteLink>
        </span>
        <span className={styles.kind}>{words[kind]}</span>
        <button
          type="button"
          aria-label={words.unmute(label)}
          onClick={() => void keeper?.change(unmute([subject]))}
        >
          {words.unmuteButton}
        </button>
      </div>
      <p className={styles.kind}>
        <Until mute={mute} />. {words.hides(kind, label)}
      </p>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{words.showPreview}</summary>
        {isOpen && <MutePreview subject={subject} />}
      </details>
    </li>
  );
}

function Until({ mute }: { mute: Fields<"mute"> }) {
  const words = useFollowingMessages();
  const { language, timeZone } = useSite();
  const now = useNow();
  if (mute.until === undefined) return words.mutedForGood;
  const date = formatDate(mute.until, language, timeZone, true);
  return isInForce(mute, now) ? words.mutedUntil(date) : words.muteEnded(date);
}
