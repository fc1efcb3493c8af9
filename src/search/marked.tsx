import type { Span } from "../words/text-marks.ts";
import styles from "./marked.module.css";

/** A text in which the parts that a search looked for stand out. */
export function Marked({ text, spans }: { text: string; spans: Span[] }) {
  return [
    ...spans.flatMap(({ start, end }, index) => [
      text.slice(spans[index - 1]?.end ?? 0, start),
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    ]),
    text.slice(spans.at(-1)?.end ?? 0),
  ];
}
