import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { useNavigation } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { useArchive } from "../components/archive-context.ts";
import type { TextMarker } from "../words/text-marks.ts";
import { Marked } from "./marked.tsx";
import { oneAtATime } from "./one-at-a-time.ts";
import type { Snippet } from "./snippet.ts";
import styles from "./snippet-text.module.css";

interface SnippetTextProps {
  slug: string;
  language: string;
  marker: TextMarker;
}

const enqueue = oneAtATime();

/** The part of an article's text that was found. It is fetched when its row is on the screen and nothing else is loading. */
export function SnippetText({ slug, language, marker }: SnippetTextProps) {
  const element = useRef<HTMLParagraphElement>(null);
  const isOnScreen = useIsOnScreen(element);
  const isQuiet = useNavigation().state === "idle";
  const archive = useArchive();
  const [found, setFound] = useState<{ marker: TextMarker; snippet: Snippet | undefined }>();
  const isWanted = isOnScreen && isQuiet && found?.marker !== marker;

  const load = useEffectEvent(async (marker: TextMarker) => {
    const snippet = await loadSnippet(archive, slug, language, marker).catch(() => undefined);
    setFound({ marker, snippet });
  });
  useEffect(() => (isWanted ? enqueue(() => load(marker)) : undefined), [isWanted, marker]);

  const snippet = found?.snippet;
  return (
    <p ref={element} className={styles.snippet} data-waiting={found === undefined || undefined}>
      {snippet && <Marked text={snippet.text} spans={snippet.spans} />}
    </p>
  );
}

async function loadSnippet(
  archive: Archive,
  slug: string,
  language: string,
  marker: TextMarker,
): Promise<Snippet | undefined> {
  const [article, { findSnippet }] = await Promise.all([archive.article(slug), import("./snippet.ts")]);
  return article && findSnippet(article.body, marker, language);
}

/** True from when an element comes onto the screen; at once where a browser cannot tell. */
function useIsOnScreen(element: RefObject<HTMLElement | null>): boolean {
  const [isOnScreen, setOnScreen] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    const target = element.current;
    if (target === null || isOnScreen) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      setOnScreen(true);
      observer.disconnect();
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isOnScreen]);
  return isOnScreen;
}
