import { useRef } from "react";
import { MarkdownText } from "../components/markdown-text.tsx";
import type { Keeper } from "../keeping/keeper.ts";
import { useHighlightsMessages } from "../messages/highlights-messages.ts";
import { ColourSwatch } from "./colour-swatch.tsx";
import type { FoundHighlight } from "./found-highlights.ts";
import entries from "./highlight-entries.module.css";
import { excerpt, removeHighlight, type Highlight } from "./highlight-changes.ts";
import styles from "./own-highlights.module.css";

interface OwnHighlightsProps {
  keeper: Keeper;
  highlights: readonly FoundHighlight[];
  onGoTo: (highlight: FoundHighlight) => void;
  /** Opens the card of a highlight, beside the button that was pressed. */
  onEdit: (highlight: Highlight, button: HTMLElement) => void;
}

/** The reader's highlights of the article, below it. */
export function OwnHighlights({ keeper, highlights, onGoTo, onEdit }: OwnHighlightsProps) {
  const words = useHighlightsMessages();
  const heading = useRef<HTMLHeadingElement>(null);

  function remove(highlight: Highlight): void {
    // What is removed takes the focus with it.
    heading.current?.focus();
    void keeper.change(removeHighlight(highlight));
  }

  return (
    <section className={styles.highlights} aria-labelledby="your-highlights">
      <h2 id="your-highlights" ref={heading} tabIndex={-1}>
        {words.yours}
      </h2>
      <ol className={entries.entries}>
        {highlights.map((entry) => (
          <Entry
            key={entry.highlight.id}
            entry={entry}
            onGoTo={() => onGoTo(entry)}
            onEdit={(button) => onEdit(entry.highlight, button)}
            onRemove={() => remove(entry.highlight)}
          />
        ))}
      </ol>
    </section>
  );
}

interface EntryProps {
  entry: FoundHighlight;
  onGoTo: () => void;
  onEdit: (button: HTMLElement) => void;
  onRemove: () => void;
}

function Entry({ entry: { highlight, found }, onGoTo, onEdit, onRemove }: EntryProps) {
  const words = useHighlightsMessages();
  const { id, exact = "", colour = "yellow", note, lang, dir } = highlight;
  const name = excerpt(exact);
  return (
    <li id={`highlight-${id}`} tabIndex={-1}>
      <blockquote lang={lang} dir={dir ?? "auto"}>
        {exact}
      </blockquote>
      {note !== undefined && <MarkdownText text={note} />}
      <p className={entries.facts}>
        <ColourSwatch colour={colour} /> {words.colours[colour]}
        {found === undefined && <strong>{words.lost}</strong>}
      </p>
      {found === undefined && <p className={entries.facts}>{words.lostAdvice}</p>}
      <div className={styles.tasks}>
        {found && (
          <button type="button" aria-label={words.goToOf(name)} onClick={onGoTo}>
            {words.goTo}
          </button>
        )}
        <button
          type="button"
          aria-label={words.editOf(name)}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => onEdit(currentTarget)}
        >
          {words.edit}
        </button>
        <button type="button" aria-label={words.removeOf(name)} onClick={onRemove}>
          {words.remove}
        </button>
      </div>
    </li>
  );
}
