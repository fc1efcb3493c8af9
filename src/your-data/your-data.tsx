import { useEffect } from "react";
import { useLocation } from "react-router";
import { useKeeper } from "../keeping/keeper-context.ts";
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

/** What the page of your-data shows. */
export function YourData() {
  const keeper = useKeeper();
  const words = useDeskWords();
  useArrival();
  if (keeper === undefined) return null;
  return (
    <>
      <StorageSection keeper={keeper} />
      <DataSection id="export" title={words.takeAlong}>
        <ExportPanel />
      </DataSection>
      <DataSection id="import" title={words.bringInTitle}>
        <ImportPanel />
      </DataSection>
      <CopyFileSection keeper={keeper} />
      <RecentChanges keeper={keeper} />
      <SetAside keeper={keeper} />
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
