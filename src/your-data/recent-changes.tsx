import { useSearchParams } from "react-router";
import { SiteLink } from "../components/site-link.tsx";
import type { Keeper } from "../keeping/keeper.ts";
import { useKeepingMessages } from "../messages/keeping-messages.ts";
import { paths } from "../paths.ts";
import { changeWords } from "../desk/change-words.ts";
import { DataSection } from "./data-section.tsx";
import { useDeskWords } from "../desk/desk-words.ts";
import { LocalTime } from "./local-time.tsx";
import styles from "./recent-changes.module.css";
import type { Step } from "../desk/step.ts";
import { asShown, turnOver } from "../desk/turn-over.ts";

const PAGE_SIZE = 50;
const PARAMETER = "changes";

interface RecentChangesProps {
  keeper: Keeper;
  steps: Step[] | undefined;
  onTurned: () => void;
}

/** What was done lately, each with what takes it back. */
export function RecentChanges({ keeper, steps, onTurned }: RecentChangesProps) {
  const words = useDeskWords();
  const [search] = useSearchParams();
  const pages = Math.max(1, Math.ceil((steps?.length ?? 0) / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(search.get(PARAMETER))) || 1));
  const shown = steps?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <DataSection id="changes" title={words.recentChanges}>
      {shown?.length === 0 && <p>{words.noChanges}</p>}
      {shown !== undefined && shown.length > 0 && (
        <ol className={styles.list}>
          {shown.map((step) => (
            <li key={step.change.id}>
              <StepItem step={step} onTurn={() => void turnOver(keeper, asShown(step)).then(onTurned)} />
            </li>
          ))}
        </ol>
      )}
      {pages > 1 && <Pages page={page} pages={pages} />}
    </DataSection>
  );
}

function StepItem({ step, onTurn }: { step: Step; onTurn: () => void }) {
  const words = useDeskWords();
  const text = changeWords(useKeepingMessages(), step.change);
  const isUndone = step.state === "undone";
  return (
    <>
      <LocalTime at={step.change.at} />
      <span className={styles.what} data-undone={isUndone || undefined}>
        {text}
      </span>
      <span className={styles.state}>
        {isUndone && words.takenBack}
        {step.state === "settled" && words.cannotTakeBack}
      </span>
      {step.state !== "settled" && (
        <button
          type="button"
          aria-label={isUndone ? words.redoChange(text) : words.undoChange(text)}
          onClick={onTurn}
        >
          {isUndone ? words.redo : words.undo}
        </button>
      )}
    </>
  );
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const words = useDeskWords();
  return (
    <nav className={styles.pages} aria-label={words.changesPages}>
      {page > 1 && (
        <SiteLink to={pageHref(page - 1)} keepsPlace>
          {words.newerChanges}
        </SiteLink>
      )}
      <span>{words.changesPage(page, pages)}</span>
      {page < pages && (
        <SiteLink to={pageHref(page + 1)} keepsPlace>
          {words.olderChanges}
        </SiteLink>
      )}
    </nav>
  );
}

function pageHref(page: number): string {
  return `${paths.yourData.href()}?${new URLSearchParams({ [PARAMETER]: page.toString() })}#changes`;
}
