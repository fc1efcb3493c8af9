import { useEffect, useState } from "react";
import { useLoaded } from "../search/use-loaded.ts";
import { useArchive } from "./archive-context.ts";
import { onLeaving, onReturn } from "./on-return.ts";

/** Fetches the notice of a newer edition when it may have something to say for the first time. */
export function EditionWatch() {
  const [isDue, setIsDue] = useState(false);
  const archive = useArchive();
  useEffect(() => onReturn(() => setIsDue(true)), []);
  // A published page knows of no edition. The one that stands when the reader leaves is what a newer one is told from.
  useEffect(() => onLeaving(() => void archive.years().catch(() => undefined)), [archive]);
  return useLoaded(isDue ? "notice" : undefined, async () => {
    const { EditionNotice } = await import("../pages/edition-notice.tsx");
    return <EditionNotice />;
  });
}
