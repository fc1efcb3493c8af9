import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useSite } from "../components/site-context.ts";
import { publicUrl } from "../content/site.ts";
import { useLetterKey } from "../keys/use-letter-key.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { Colour } from "../keeping/kinds.ts";
import { describe, type Place } from "./anchor.ts";
import type { ArticleText } from "./article-text.ts";
import { highlightAt, linesOf, type FoundHighlight } from "./found-highlights.ts";
import { focusAt, goToRange } from "./go-to-range.ts";
import { HighlightCard } from "./highlight-card.tsx";
import { changeColour, makeHighlight, type HighlightedArticle } from "./highlight-changes.ts";
import { HighlightDrawing } from "./highlight-drawing.tsx";
import { OwnHighlights } from "./own-highlights.tsx";
import { textFragment } from "./passage-link.ts";
import type { Neighbour } from "./place-near.ts";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import { usePress } from "./use-press.ts";
import { selectedIn, useSelectedPassage } from "./use-selected-passage.ts";

interface HighlightDeskProps {
  keeper: Keeper;
  page: HighlightedArticle;
  body: HTMLElement;
  text: ArticleText;
  highlights: readonly FoundHighlight[];
}

/** The card that is open. */
interface OpenCard {
  id: string;
  startsWithNote: boolean;
  /** What was pressed to open it, if not the passage. */
  opener?: HTMLElement;
}

/** Everything that a reader does with highlights in an article. */
export function HighlightDesk({ keeper, page, body, text, highlights }: HighlightDeskProps) {
  const site = useSite();
  const { hash } = useLocation();
  const toolbar = useRef<HTMLDivElement>(null);
  const [selected, dismiss] = useSelectedPassage(text, toolbar);
  const [card, setCard] = useState<OpenCard>();
  const open = card && highlights.find(({ highlight }) => highlight.id === card.id);

  function mark(place: Place, colour: Colour): string {
    const same = highlights.find(
      ({ found }) => found?.place.start === place.start && found.place.end === place.end,
    );
    const id = same?.highlight.id ?? crypto.randomUUID();
    const change = same
      ? changeColour(same.highlight, colour)
      : makeHighlight(id, page, describe(text.text, place.start, place.end), colour);
    void keeper.change(change);
    return id;
  }

  function markSelected(colour: Colour): string | undefined {
    // After a press of the mouse the text is left alone.
    const hadFocus = toolbar.current?.querySelector(":focus-visible");
    const id = selected && mark(selected.place, colour);
    if (selected && hadFocus) focusAt(selected.range);
    dismiss();
    return id;
  }

  function linkOf(place: Place | undefined): string {
    const address = publicUrl(site, page.address);
    return place === undefined ? address : `${address}#${textFragment(text.text, place, page.lang)}`;
  }

  function goTo({ highlight, found }: FoundHighlight): void {
    if (found) goToRange(found.range);
    else document.getElementById(`highlight-${highlight.id}`)?.focus();
  }

  usePress(body, (x, y) => {
    const highlight = highlightAt(highlights, x, y);
    if (highlight) setCard({ id: highlight.id, startsWithNote: false });
  });
  useLetterKey(keeper, "h", () => {
    const place = selectedIn(text)?.place;
    if (place === undefined) return false;
    mark(place, lastColour(keeper));
    dismiss();
    return true;
  });

  const followHash = useEffectEvent((hash: string) => {
    const named = highlights.find(({ highlight }) => hash === `#highlight-${highlight.id}`);
    if (named) goTo(named);
  });
  useEffect(() => followHash(hash), [hash]);

  function beside(): Neighbour | undefined {
    const boxes = card?.opener
      ? [card.opener.getBoundingClientRect()]
      : open?.found && linesOf(open.found.range);
    const last = boxes?.at(-1);
    if (boxes === undefined || last === undefined) return undefined;
    const top = Math.min(...boxes.map((box) => box.top));
    return { top, bottom: last.bottom, x: (last.left + last.right) / 2, prefers: "below", gap: 8 };
  }

  function close(): void {
    const { activeElement } = document;
    const hasFocus = activeElement === document.body || activeElement?.closest("[role=dialog]") !== null;
    if (hasFocus && card?.opener) card.opener.focus();
    else if (hasFocus && open?.found && activeElement?.matches(":focus-visible")) focusAt(open.found.range);
    setCard(undefined);
  }

  return (
    <>
      <HighlightDrawing highlights={highlights} />
      {selected && (
        <SelectionToolbar
          element={toolbar}
          selected={selected}
          onMark={markSelected}
          onMarkWithNote={() => {
            const id = markSelected(lastColour(keeper));
            if (id !== undefined) setCard({ id, startsWithNote: true });
          }}
          linkOf={() => linkOf(selected.place)}
          onDismiss={dismiss}
        />
      )}
      {highlights.length > 0 && (
        <OwnHighlights
          keeper={keeper}
          highlights={highlights}
          onGoTo={goTo}
          onEdit={({ id }, opener) => setCard({ id, opener, startsWithNote: true })}
        />
      )}
      {card && open && (
        <HighlightCard
          key={card.id}
          keeper={keeper}
          highlight={open.highlight}
          beside={beside}
          startsWithNote={card.startsWithNote}
          linkOf={() => linkOf(open.found?.place)}
          onClose={close}
        />
      )}
    </>
  );
}

/** The colour that the reader used last. */
function lastColour(keeper: Keeper): Colour {
  const all = [...(keeper.all("highlight")?.values() ?? [])];
  const [last] = all.toSorted((a, b) => (b.madeAt ?? "").localeCompare(a.madeAt ?? ""));
  return last?.colour ?? "yellow";
}
