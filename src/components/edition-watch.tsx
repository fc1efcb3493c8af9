import { useEffect, useState } from "react";
import { useLoaded } from "../search/use-loaded.ts";
import { onReturn } from "./on-return.ts";

/** Fetches the notice of a newer edition when it may have something to say for the first time. */
export function EditionWatch() {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => onReturn(() => setIsDue(true)), []);
  return useLoaded(isDue ? "notice" : undefined, async () => {
    const { EditionNotice } = await import("../pages/edition-notice.tsx");
    return <EditionNotice />;
  });
}
