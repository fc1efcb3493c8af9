import { useLocation } from "react-router";
import { SiteLink } from "../components/site-link.tsx";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { ContinueReading } from "./continue-reading.tsx";
import styles from "./front-shelf.module.css";
import { openedPages } from "./history-view.ts";

const ON_SHELF = 4;

/** The last articles that were left in the middle, at the end of the front page, where it pushes nothing away. */
export function FrontShelf() {
  const keeper = useKeeper();
  const messages = useMessages();
  const { pathname } = useLocation();
  const readings = pathname === paths.front.href() ? keeper?.all("reading") : undefined;
  if (readings === undefined) return null;
  return (
    <div className={styles.shelf}>
      <ContinueReading entries={openedPages(readings)} most={ON_SHELF}>
        <SiteLink className={styles.history} to={paths.history.href()}>
          {messages.history}
        </SiteLink>
      </ContinueReading>
    </div>
  );
}
