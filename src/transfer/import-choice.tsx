import { useEffect, useRef, useState } from "react";
import { FilePreview } from "./file-preview.tsx";
import { freshIn } from "./import-preview.ts";
import type { FileToImport } from "./read-files.ts";
import { useTransferWords } from "./transfer-words.ts";
import styles from "./transfer.module.css";

interface ImportChoiceProps {
  files: readonly FileToImport[];
  onMerge: (revive: boolean) => void;
  onDiscard: () => void;
}

/** What would come in, and whether it shall. */
export function ImportChoice({ files, onMerge, onDiscard }: ImportChoiceProps) {
  const words = useTransferWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [revive, setRevive] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const gone = sum(files, ({ preview }) => preview.gone);
  const news = sum(
    files,
    ({ preview }) => freshIn(preview) + preview.changed + preview.removing + preview.copies,
  );
  return (
    <div className={styles.choice}>
      <h3 ref={heading} tabIndex={-1}>
        {words.previewTitle}
      </h3>
      {files.map((file, index) => (
        // Two files may have the same name; they never move.
        <FilePreview key={index} file={file} />
      ))}
      {gone > 0 && (
        <label className={styles.revive}>
          <input type="checkbox" checked={revive} onChange={() => setRevive(!revive)} />
          <span>{words.revive(gone)}</span>
        </label>
      )}
      <div className={styles.buttons}>
        {(news > 0 || revive) && (
          <button type="button" onClick={() => onMerge(revive)}>
            {words.merge}
          </button>
        )}
        <button type="button" onClick={onDiscard}>
          {words.discard}
        </button>
      </div>
    </div>
  );
}

function sum(files: readonly FileToImport[], countOf: (file: FileToImport) => number): number {
  return files.reduce((total, file) => total + countOf(file), 0);
}
