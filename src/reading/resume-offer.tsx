import { useEffect, useMemo, useState } from "react";
import { useWords } from "../messages/catalogue.ts";
import { readingEn } from "../messages/reading-en.ts";
import { findPassage, passagesOf, wholeWords, type Passage } from "./passages.ts";
import type { ReadingPlace } from "./reading-changes.ts";
import styles from "./resume-offer.module.css";

const CATALOGUES = { en: readingEn };
/** An article of fewer screens is found one's way in without help. */
const LONG = 3;
/** Pixels between the upper edge of the screen and the passage. */
const AIR = 16;

interface ResumeOfferProps {
  /** Where the reader left off. */
  left: ReadingPlace;
  body: HTMLElement;
}

/** Offers to go on where the reader left off in a long article. It goes when they read on by themselves. */
export function ResumeOffer({ left, body }: ResumeOfferProps) {
  const words = useWords(CATALOGUES);
  const passage = useMemo(() => findPassage(passagesOf(body), left), [body, left]);
  const [isOffered, setIsOffered] = useState(
    () => body.offsetHeight > LONG * innerHeight && passage !== undefined && isBelowScreen(passage),
  );

  useEffect(() => {
    if (!isOffered || passage === undefined) return undefined;
    const begin = scrollY;
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener(
      "scroll",
      () => {
        if (Math.abs(scrollY - begin) > innerHeight || !isBelowScreen(passage)) setIsOffered(false);
      },
      { signal, passive: true },
    );
    document.addEventListener("keydown", ({ key }) => key === "Escape" && setIsOffered(false), { signal });
    return () => stop.abort();
  }, [isOffered, passage]);

  if (passage === undefined) return null;
  return (
    <aside className={styles.offer} data-offered={isOffered || undefined} aria-label={words.continueReading}>
      <p role="status" className="visually-hidden">
        {isOffered && words.leftAt(left.place)}
      </p>
      {isOffered && (
        <>
          <button type="button" className={styles.go} onClick={() => goTo(passage.element)}>
            <span>{words.continueAt(wholeWords(passage.beginning))}</span>
          </button>
          <button type="button" onClick={() => setIsOffered(false)}>
            {words.notNow}
          </button>
        </>
      )}
    </aside>
  );
}

function isBelowScreen({ element }: Passage): boolean {
  return element.getBoundingClientRect().top > innerHeight;
}

/** Brings a passage to the top of the screen and gives it the focus, as long as it has it. */
function goTo(element: HTMLElement): void {
  element.tabIndex = -1;
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  scrollTo({ top: scrollY + element.getBoundingClientRect().top - AIR });
  element.focus({ preventScroll: true });
}
