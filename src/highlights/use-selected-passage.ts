import { useEffect, useRef, useState } from "react";
import type { Place } from "./anchor.ts";
import type { ArticleText } from "./article-text.ts";

/** A passage that the reader has selected. */
export interface SelectedPassage {
  place: Place;
  range: Range;
  /** It was selected from its end to its beginning. */
  isBackward: boolean;
}

/** A selection by keys or by touch changes with every letter: it is taken when it has stood still so long. */
const PAUSE = 150;

/**
 * What of an article is selected, and the way to let go of it until something else is. It only looks: the selection
 * stays as it is, and so does everything that a reader does with it.
 */
export function useSelectedPassage(
  article: ArticleText | undefined,
  tools: { readonly current: HTMLElement | null },
): [SelectedPassage | undefined, () => void] {
  const [selected, setSelected] = useState<SelectedPassage>();
  const dismissed = useRef<Place>(undefined);

  useEffect(() => {
    if (article === undefined) return undefined;
    let isPressing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function look(): void {
      // The tools may take the selection away from the text when they are pressed.
      if (isPressing || article === undefined || tools.current?.contains(document.activeElement)) return;
      const now = selectedIn(article);
      const { start, end } = dismissed.current ?? {};
      const isDismissed = now?.place.start === start && now?.place.end === end;
      if (!isDismissed) dismissed.current = undefined;
      setSelected(isDismissed ? undefined : now);
    }
    function lookSoon(): void {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    }
    function press({ target, pointerType }: PointerEvent): void {
      isPressing = pointerType === "mouse" && !(target instanceof Node && tools.current?.contains(target));
    }
    function release(): void {
      isPressing = false;
      lookSoon();
    }

    const controller = new AbortController();
    const { signal } = controller;
    for (const type of ["selectionchange", "focusin"] as const)
      document.addEventListener(type, lookSoon, { signal });
    document.addEventListener("pointerdown", press, { signal });
    for (const type of ["pointerup", "pointercancel", "dragend"] as const)
      document.addEventListener(type, release, { signal });
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [article, tools]);

  function dismiss(): void {
    dismissed.current = selected?.place;
    setSelected(undefined);
  }
  return [selected, dismiss];
}

/** What of an article is selected now. */
export function selectedIn(article: ArticleText): SelectedPassage | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const place = article.placeOf(selection.getRangeAt(0));
  const range = place && article.rangeOf(place);
  return place && range && { place, range, isBackward: isBackward(selection) };
}

function isBackward({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (anchorNode === null || focusNode === null) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
