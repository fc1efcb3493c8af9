import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useDismissal } from "../components/use-dismissal.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { COLOURS } from "../keeping/kinds.ts";
import { useHighlightsMessages } from "../messages/highlights-messages.ts";
import { ColourSwatch } from "./colour-swatch.tsx";
import { CopyLink } from "./copy-link.tsx";
import styles from "./highlight-card.module.css";
import { changeColour, changeNote, excerpt, removeHighlight, type Highlight } from "./highlight-changes.ts";
import { placeNear, type Neighbour } from "./place-near.ts";

interface HighlightCardProps {
  keeper: Keeper;
  highlight: Highlight;
  /** Where it is to stand. */
  beside: () => Neighbour | undefined;
  /** True where the reader wants to write. */
  startsWithNote: boolean;
  linkOf: () => string;
  onClose: () => void;
}

/** What can be done with a highlight. What was written into its note is kept however it is left. */
export function HighlightCard(props: HighlightCardProps) {
  const { keeper, highlight, beside, startsWithNote, linkOf, onClose } = props;
  const words = useHighlightsMessages();
  const element = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState(highlight.note ?? "");
  const keptNote = useRef(note);
  const advice = useId();
  const colours = useId();

  const settle = useEffectEvent(() => {
    const neighbour = beside();
    if (element.current && neighbour) placeNear(element.current, neighbour);
    (startsWithNote ? field.current : element.current)?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => settle(), []);

  /** Keeps what was typed. Another tab may have changed the note meanwhile: where nothing was typed, that stays. */
  function saveNote(): void {
    if (note.trim() === keptNote.current.trim()) return;
    // It may have been removed meanwhile, and is not made anew by its note.
    if (!keeper.find("highlight", highlight.id)) return;
    keptNote.current = note;
    void keeper.change(changeNote(highlight, note));
  }
  const saveAtEnd = useEffectEvent(saveNote);
  useEffect(() => () => saveAtEnd(), []);
  useDismissal(element, onClose);

  function remove(): void {
    void keeper.change(removeHighlight(highlight));
    onClose();
  }

  return (
    <div
      ref={element}
      className={styles.card}
      role="dialog"
      aria-label={words.highlightOf(excerpt(highlight.exact ?? ""))}
      tabIndex={-1}
    >
      <div className={styles.row} role="group" aria-labelledby={colours}>
        <span id={colours} className="visually-hidden">
          {words.colour}
        </span>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            className={styles.colour}
            aria-label={words.colours[colour]}
            aria-pressed={highlight.colour === colour}
            onClick={() => void keeper.change(changeColour(highlight, colour))}
          >
            <ColourSwatch colour={colour} />
          </button>
        ))}
      </div>
      <label className={styles.note}>
        {words.note}
        <textarea
          ref={field}
          rows={4}
          dir="auto"
          value={note}
          aria-describedby={advice}
          onChange={({ target }) => setNote(target.value)}
          onBlur={saveNote}
        />
      </label>
      <p id={advice} className={styles.advice}>
        {words.noteAdvice}
      </p>
      <div className={styles.row}>
        <CopyLink link={linkOf} />
        <button type="button" onClick={remove}>
          {words.remove}
        </button>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  );
}
