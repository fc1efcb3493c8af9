import { useEffect } from "react";
import { COLOURS } from "../keeping/kinds.ts";
import type { FoundHighlight } from "./found-highlights.ts";
import { HighlightBoxes } from "./highlight-boxes.tsx";

/** Draws highlights over the text without touching its elements. */
export function HighlightDrawing({ highlights }: { highlights: readonly FoundHighlight[] }) {
  if (highlights.every(({ found }) => found === undefined)) return null;
  return drawsHighlights() ? (
    <RegisteredHighlights highlights={highlights} />
  ) : (
    <HighlightBoxes highlights={highlights} />
  );
}

/** Older browsers have no CSS Custom Highlight API. */
function drawsHighlights(): boolean {
  return "Highlight" in globalThis && "CSS" in globalThis && "highlights" in CSS;
}

function RegisteredHighlights({ highlights }: { highlights: readonly FoundHighlight[] }) {
  useEffect(() => {
    for (const colour of COLOURS) {
      const ranges = highlights.flatMap(({ highlight, found }) =>
        found && highlight.colour === colour ? [found.range] : [],
      );
      CSS.highlights.set(`broadsheet-${colour}`, new Highlight(...ranges));
    }
    return () => {
      for (const colour of COLOURS) CSS.highlights.delete(`broadsheet-${colour}`);
    };
  }, [highlights]);
  return null;
}
