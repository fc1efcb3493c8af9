import { useEffect } from "react";
import { useLocation } from "react-router";
import { useKeeper } from "../keeping/keeper-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { useMessages } from "../messages/messages.ts";
import { ExportPanel } from "../transfer/export-panel.tsx";
import { ImportPanel } from "../transfer/import-panel.tsx";
import { Choices } from "./choices.tsx";
import { CopyFileSection } from "./copy-file-section.tsx";
import { DataSection } from "./data-section.tsx";
import { DeleteEverything } from "./delete-everything.tsx";
import { useDeskWords } from "../desk/desk-words.ts";
import { RecentChanges } from "./recent-changes.tsx";
import { SetAside } from "./set-aside.tsx";
import { StorageSection } from "./storage-section.tsx";
import { useYourData } from "./use-your-data.ts";

/** What the page of your-data shows. */
export function YourData() {
  const keeper = useKeeper();
  return keeper && <YourDataOf keeper={keeper} />;
}

/** Drawn when all that it shows is known, so that nothing moves. */
function YourDataOf({ keeper }: { keeper: Keeper }) {
  const messages = useMessages();
  const { isReady, ...known } = useYourData(keeper);
  return isReady ? <Sections keeper={keeper} known={known} /> : <p className="intro">{messages.loading}</p>;
}

interface SectionsProps {
  keeper: Keeper;
  known: Omit<ReturnType<typeof useYourData>, "isReady">;
}

function Sections({ keeper, known }: SectionsProps) {
  const words = useDeskWords();
  const { counts, persistence, readPersistence, room, steps, readSteps, damaged } = known;
  useArrival();
  return (
    <>
      <StorageSection
        keeper={keeper}
        counts={counts}
        persistence={persistence}
        onAsked={readPersistence}
        room={room}
      />
      <DataSection id="export" title={words.takeAlong}>
        <ExportPanel />
      </DataSection>
      <DataSection id="import" title={words.bringInTitle}>
        <ImportPanel />
      </DataSection>
      <CopyFileSection keeper={keeper} />
      <RecentChanges keeper={keeper} steps={steps} onTurned={readSteps} />
      <SetAside keeper={keeper} damaged={damaged} />
      <Choices keeper={keeper} />
      <DeleteEverything keeper={keeper} />
    </>
  );
}

/** Goes to the section that the address names: it was not there yet when the page came. */
function useArrival(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const section = hash === "" ? null : document.getElementById(hash.slice(1));
    section?.scrollIntoView();
    section?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }, [hash]);
}
