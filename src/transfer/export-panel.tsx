import { useState } from "react";
import { useSite } from "../components/site-context.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { EXPORT_NAMES, makeExport, type ExportName } from "./make-export.ts";
import { saveFile } from "./save-file.ts";
import { useTransferWords } from "./transfer-words.ts";
import styles from "./transfer.module.css";

type State = { is: "idle" } | { is: "working" | "failed"; name: ExportName } | { is: "done"; file: string };

/** Everything that a reader can take along, made when it is asked for. */
export function ExportPanel() {
  const keeper = useKeeper();
  const site = useSite();
  const words = useTransferWords();
  const [state, setState] = useState<State>({ is: "idle" });
  if (keeper === undefined) return null;

  function take(name: ExportName): void {
    if (keeper === undefined || state.is === "working") return;
    setState({ is: "working", name });
    makeExport(name, keeper, site)
      .then(saveFile)
      .then(
        (file) => setState({ is: "done", file }),
        () => setState({ is: "failed", name }),
      );
  }

  return (
    <>
      <ul className={styles.exports}>
        {EXPORT_NAMES.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-describedby={`export-${name}`}
              aria-disabled={state.is === "working"}
              onClick={() => take(name)}
            >
              {words.exports[name].name}
            </button>
            <span id={`export-${name}`}>{words.exports[name].about}</span>
          </li>
        ))}
      </ul>
      <p role="status">
        {state.is === "working" && words.exportWorking(words.exports[state.name].name)}
        {state.is === "done" && words.exportDone(state.file)}
        {state.is === "failed" && words.exportFailed(words.exports[state.name].name)}
      </p>
    </>
  );
}
