import { useState } from "react";
import { useHighlightsMessages } from "../messages/highlights-messages.ts";
import styles from "./copy-link.module.css";

interface CopyLinkProps {
  /** Makes the link when it is wanted. */
  link: () => string;
  tabIndex?: number;
}

/** Copies a link; shows it for copying by hand where the browser does not let pages write to the clipboard. */
export function CopyLink({ link, tabIndex }: CopyLinkProps) {
  const words = useHighlightsMessages();
  const [shown, setShown] = useState<string>();
  const [isCopied, setIsCopied] = useState(false);

  async function copy(): Promise<void> {
    const text = link();
    try {
      await navigator.clipboard.writeText(text);
      setShown(undefined);
      setIsCopied(true);
    } catch {
      setShown(text);
      setIsCopied(false);
    }
  }

  return (
    <>
      <button type="button" tabIndex={tabIndex} onClick={() => void copy()}>
        {words.copyLink}
      </button>
      <span className={styles.told} role="status">
        {isCopied && words.linkCopied}
      </span>
      {shown !== undefined && (
        <label className={styles.shown}>
          {words.linkShown}
          <input ref={select} readOnly value={shown} dir="ltr" />
        </label>
      )}
    </>
  );
}

function select(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
