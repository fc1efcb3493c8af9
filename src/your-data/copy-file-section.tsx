import type { Keeper } from "../keeping/keeper.ts";
import type { CopyFileState } from "../desk/copy-file.ts";
import { DataSection } from "./data-section.tsx";
import { useDeskWords } from "../desk/desk-words.ts";
import { LocalTime } from "./local-time.tsx";
import { useCopyFile, useCopyFileState } from "../desk/use-copy-file.ts";
import styles from "./button-row.module.css";

/** Has a reader choose a file that is written with every change. */
export function CopyFileSection({ keeper }: { keeper: Keeper }) {
  const words = useDeskWords();
  const copyFile = useCopyFile(keeper);
  const state = useCopyFileState(copyFile);
  const hasFile = "file" in state;
  return (
    <DataSection id="copy" title={words.copyFile}>
      <p>{state.is === "unsupported" ? words.copyFileUnsupported : words.copyFileIntro}</p>
      <p role="status">{hasFile && <CopyState state={state} />}</p>
      {state.is !== "unsupported" && (
        <div className={styles.row}>
          {state.is === "waitsForPermission" && (
            <button type="button" onClick={() => void copyFile.allow()}>
              {words.allowCopying}
            </button>
          )}
          {state.is === "held" && (
            <button type="button" onClick={() => void copyFile.writeAgain()}>
              {words.writeAgain}
            </button>
          )}
          <button type="button" onClick={() => void copyFile.choose()}>
            {hasFile ? words.chooseOtherFile : words.chooseFile}
          </button>
          {hasFile && (
            <button type="button" onClick={() => void copyFile.stop()}>
              {words.stopCopying}
            </button>
          )}
        </div>
      )}
    </DataSection>
  );
}

function CopyState({ state }: { state: Extract<CopyFileState, { file: string }> }) {
  const words = useDeskWords();
  const { file } = state;
  switch (state.is) {
    case "written":
      return (
        <>
          {words.copyWritten(file)} <LocalTime at={state.at} />.
        </>
      );
    case "failed":
      return words.copyFailed(file, words.copyReasons[state.reason]);
    case "waitsForPermission":
      return words.copyNeedsPermission(file);
    case "held":
      return words.copyHeld(file);
    case "unread":
      return words.copyUnread(file);
    case "waitsForChange":
      return words.copyWaiting(file);
    case "writing":
      return words.copyWriting(file);
  }
}
