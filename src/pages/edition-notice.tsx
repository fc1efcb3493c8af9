import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useArchive } from "../components/archive-context.ts";
import { onReturn } from "../components/on-return.ts";
import { useMessages } from "../messages/messages.ts";
import styles from "./edition-notice.module.css";

/** Offers a newer edition; the reader decides when what is on the screen changes. */
export function EditionNotice() {
  const archive = useArchive();
  const messages = useMessages();
  const navigate = useNavigate();
  const location = useLocation();
  const [hasNewer, setHasNewer] = useState(false);
  const [isDismissed, setIsDismissed] = useState(false);

  useEffect(() => {
    if (isDismissed) return undefined;
    const ask = () => void archive.hasNewer().then(setHasNewer, () => undefined);
    ask();
    return onReturn(ask);
  }, [archive, isDismissed]);

  function show(): void {
    setHasNewer(false);
    archive.renew();
    // The same page anew: its loader runs again, and it is announced like any other.
    void navigate(location, { replace: true });
  }

  const isOffered = hasNewer && !isDismissed;
  return (
    <div className={styles.notice} data-offered={isOffered || undefined}>
      <p role="status">{isOffered && messages.newEdition}</p>
      {isOffered && (
        <>
          <button type="button" onClick={show}>
            {messages.showNewEdition}
          </button>
          <button type="button" onClick={() => setIsDismissed(true)}>
            {messages.notNow}
          </button>
        </>
      )}
    </div>
  );
}
