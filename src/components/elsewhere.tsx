import { useState, type ReactNode } from "react";
import { useArticleMessages } from "../messages/article-messages.ts";
import styles from "./elsewhere.module.css";

interface ElsewhereProps {
  url: string;
  title: string;
  /** Who would be asked for it. */
  host: string;
  /** What is shown in the page when the reader asks for it, where there is such a thing. */
  children?: ReactNode;
}

/**
 * What another site shows: a link, and nothing is fetched before the reader asks for it, since that tells the other site
 * who reads what.
 */
export function Elsewhere({ url, title, host, children }: ElsewhereProps) {
  const [isShown, setShown] = useState(false);
  const words = useArticleMessages();
  return (
    <div className={styles.elsewhere}>
      <a href={url}>{title}</a>
      <small>{words.elsewhere(host)}</small>
      {children !== undefined && !isShown && (
        <button type="button" className="needs-script" onClick={() => setShown(true)}>
          {words.show(host)}
        </button>
      )}
      {isShown && (
        <div className={styles.shown} tabIndex={-1} ref={takeFocus}>
          {children}
        </div>
      )}
    </div>
  );
}

/** The button that was pressed is gone. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
