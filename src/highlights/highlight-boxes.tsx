import { useEffect, useRef } from "react";
import { linesOf, type FoundHighlight } from "./found-highlights.ts";
import styles from "./highlight-drawing.module.css";

/** Draws highlights as boxes behind the text, line by line, where the browser cannot do it itself. */
export function HighlightBoxes({ highlights }: { highlights: readonly FoundHighlight[] }) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = layer.current;
    if (element === null) return undefined;
    const draw = () => element.replaceChildren(...boxesOf(highlights, element.getBoundingClientRect()));
    draw();
    // The text moves when the window, the letters or a picture above it change their size.
    const observer = new ResizeObserver(draw);
    observer.observe(document.body);
    document.fonts?.addEventListener("loadingdone", draw);
    return () => {
      observer.disconnect();
      document.fonts?.removeEventListener("loadingdone", draw);
    };
  }, [highlights]);
  return <div ref={layer} className={styles.layer} aria-hidden="true" />;
}

function boxesOf(highlights: readonly FoundHighlight[], origin: DOMRect): HTMLElement[] {
  return highlights.flatMap(({ highlight, found }) =>
    (found ? linesOf(found.range) : []).map((line) => {
      const box = document.createElement("div");
      box.dataset["colour"] = highlight.colour;
      box.style.left = `${line.left - origin.left}px`;
      box.style.top = `${line.top - origin.top}px`;
      box.style.width = `${line.width}px`;
      box.style.height = `${line.height}px`;
      return box;
    }),
  );
}
