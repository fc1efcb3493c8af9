import { type FormEvent, useId, useRef, useState } from "react";
import type { Archive } from "../archive/archive.ts";
import { useArchive } from "../components/archive-context.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import { useLoaded } from "../search/use-loaded.ts";
import { fold } from "../words/fold.ts";
import { follow } from "./follow-changes.ts";
import styles from "./following.module.css";
import { MuteDialog } from "./mute-dialog.tsx";
import { topicSubject, wordSubject, type Subject } from "./subject.ts";

const SUGGESTED = 12;

/** Follows or mutes what the reader types: a topic where there is one of that name, else a word. */
export function AddSubject() {
  const keeper = useKeeper();
  const archive = useArchive();
  const words = useFollowingMessages();
  const [title, suggestions, problem] = [useId(), useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isEmpty, setIsEmpty] = useState(false);
  const [muting, setMuting] = useState<Subject>();
  const topics = useLoaded(`topics ${typed.trim()}`, () => archive.topics({ order: "size", find: typed }));

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const { nativeEvent } = event;
    const isMute =
      nativeEvent instanceof SubmitEvent &&
      nativeEvent.submitter instanceof HTMLButtonElement &&
      nativeEvent.submitter.value === "mute";
    const subject = await subjectNamed(typed, archive);
    setIsEmpty(subject === undefined);
    if (subject === undefined) return input.current?.focus();
    if (isMute) setMuting(subject);
    else await keeper?.change(follow(subject));
    setTyped("");
  }

  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{words.add}</h2>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <label>
          {words.addLabel}
          <input
            ref={input}
            type="text"
            list={suggestions}
            value={typed}
            autoComplete="off"
            aria-invalid={isEmpty || undefined}
            aria-describedby={problem}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <datalist id={suggestions}>
          {topics?.topics.slice(0, SUGGESTED).map(({ id, label }) => (
            <option key={id}>{label}</option>
          ))}
        </datalist>
        <button type="submit">{words.followButton}</button>
        <button type="submit" value="mute" aria-haspopup="dialog">
          {words.muteButton}
        </button>
        <p id={problem} role="alert" hidden={!isEmpty}>
          {isEmpty && words.nothingTyped}
        </p>
      </form>
      {muting && <MuteDialog subject={muting} onClose={() => setMuting(undefined)} />}
    </section>
  );
}

async function subjectNamed(text: string, archive: Archive): Promise<Subject | undefined> {
  const name = fold(text.trim());
  // Without the archive's topics it is a word.
  const found = await archive.topics({ order: "size", find: text }).catch(() => undefined);
  const topic = name === "" ? undefined : found?.topics.find(({ label }) => fold(label) === name);
  return topic === undefined ? wordSubject(text) : topicSubject(topic);
}
