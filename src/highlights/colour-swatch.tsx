import type { Colour } from "../keeping/kinds.ts";
import styles from "./colour-swatch.module.css";

/** A letter marked as a highlight of a colour marks its text. */
export function ColourSwatch({ colour }: { colour: Colour }) {
  return (
    <span className={styles.swatch} data-colour={colour} aria-hidden="true">
      A
    </span>
  );
}
