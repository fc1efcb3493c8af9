import { useEffect, useLayoutEffect, useState, type KeyboardEvent, type RefObject } from "react";
import { COLOURS, type Colour } from "../keeping/kinds.ts";
import { useHighlightsMessages } from "../messages/highlights-messages.ts";
import { ColourSwatch } from "./colour-swatch.tsx";
import { CopyLink } from "./copy-link.tsx";
import { linesOf } from "./found-highlights.ts";
import { placeNear } from "./place-near.ts";
import styles from "./selection-toolbar.module.css";
import type { SelectedPassage } from "./use-selected-passage.ts";

interface SelectionToolbarProps {
  element: RefObject<HTMLDivElement | null>;
  selected: SelectedPassage;
  onMark: (colour: Colour) => void;
  onMarkWithNote: () => void;
  linkOf: () => string;
  onDismiss: () => void;
}

const NARROW_GAP = 10;
/** On a touch screen the handles of the selection hang below it. */
const TOUCH_GAP = 36;

/** What can be done with the selected text. It stands beside it and leaves the selection alone. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { element, selected, onMark, onMarkWithNote, linkOf, onDismiss } = props;
  const words = useHighlightsMessages();
  const [current, setCurrent] = useState(0);

  useLayoutEffect(() => {
    const place = () => element.current && placeBeside(element.current, selected);
    place();
    addEventListener("resize", place);
    return () => removeEventListener("resize", place);
  }, [element, selected]);

  useEffect(() => {
    const escape = ({ key }: globalThis.KeyboardEvent) => key === "Escape" && onDismiss();
    document.addEventListener("keydown", escape);
    return () => document.removeEventListener("keydown", escape);
  }, [onDismiss]);

  /** One stop for Tab; the arrows go on from there. */
  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const step = stepOf(event);
    if (step === undefined || event.target instanceof HTMLInputElement) return;
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const next = (current + step + buttons.length) % buttons.length;
    event.preventDefault();
    setCurrent(next);
    buttons[next]?.focus();
  }

  const stop = (index: number) => (index === current ? 0 : -1);
  return (
    <div
      ref={element}
      className={styles.toolbar}
      role="toolbar"
      aria-label={words.selection}
      tabIndex={-1}
      onKeyDown={move}
    >
      {COLOURS.map((colour, index) => (
        <button
          key={colour}
          type="button"
          className={styles.colour}
          tabIndex={stop(index)}
          aria-label={words.markIn[colour]}
          onClick={() => onMark(colour)}
        >
          <ColourSwatch colour={colour} />
        </button>
      ))}
      <button type="button" tabIndex={stop(COLOURS.length)} onClick={onMarkWithNote}>
        {words.withNote}
      </button>
      <CopyLink link={linkOf} tabIndex={stop(COLOURS.length + 1)} />
    </div>
  );
}

function placeBeside(element: HTMLElement, { range, isBackward }: SelectedPassage): void {
  const lines = linesOf(range);
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (first === undefined || last === undefined) return;
  const isTouch = matchMedia("(pointer: coarse)").matches;
  const isRtl = getComputedStyle(range.startContainer.parentElement ?? element).direction === "rtl";
  const x = isBackward === isRtl ? (isBackward ? first : last).right : (isBackward ? first : last).left;
  placeNear(element, {
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    x,
    prefers: isBackward && !isTouch ? "above" : "below",
    gap: isTouch ? TOUCH_GAP : NARROW_GAP,
  });
}

function stepOf({ key, currentTarget }: KeyboardEvent<HTMLDivElement>): number | undefined {
  const forward = getComputedStyle(currentTarget).direction === "rtl" ? -1 : 1;
  if (key === "ArrowRight") return forward;
  return key === "ArrowLeft" ? -forward : undefined;
}
