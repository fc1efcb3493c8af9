import { useEffect, useState } from "react";
import { PinnedViews } from "../following/pinned-views.tsx";
import { useKeeper } from "../keeping/keeper-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { FrontShelf } from "../reading/front-shelf.tsx";
import { MarkAllRead } from "../reading/mark-all-read.tsx";
import { NewSinceLastVisit } from "../reading/new-since-last-visit.tsx";
import styles from "./desk.module.css";
import { KeysDialog } from "./keys-dialog.tsx";
import { askToPersistOnce } from "./persistence.ts";
import { useFocusRestored } from "./restore-focus.ts";
import { Tray } from "./tray.tsx";
import { useCopyFile } from "./use-copy-file.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useNotice } from "./use-notice.ts";
import { useToast } from "./use-toast.ts";

/** What stands over every page once the reader's keeper is open: what was done and how to take it back, keys, notices. */
export function Desk() {
  const keeper = useKeeper();
  return keeper && <DeskOf keeper={keeper} />;
}

function DeskOf({ keeper }: { keeper: Keeper }) {
  const { toast, say, turn, close } = useToast(keeper);
  const { notice, close: closeNotice } = useNotice(keeper, useCopyFile(keeper));
  const [showsKeys, setShowsKeys] = useState(false);
  useDeskKeys(keeper, { say, turn, showKeys: () => setShowsKeys(true) });
  usePersistence(keeper);
  useFocusRestored();
  return (
    <div className={styles.desk}>
      <FrontShelf />
      <NewSinceLastVisit />
      <MarkAllRead />
      <PinnedViews />
      <Tray message={toast ?? notice} onClose={toast === undefined ? closeNotice : close} />
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

/** Asks the browser to keep what is kept with the first page that is bookmarked or marked. */
function usePersistence(keeper: Keeper): void {
  useEffect(
    () =>
      keeper.onOutcome((outcome) => {
        const isKeeping =
          outcome.kind === "done" &&
          outcome.change.reversals.some(({ kind }) => kind === "bookmark" || kind === "highlight");
        if (isKeeping) void askToPersistOnce(keeper);
      }),
    [keeper],
  );
}
