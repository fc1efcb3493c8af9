import { useEffect, useRef, useState } from "react";
import { FilePreview } from "./file-preview.tsx";
import { hasNews } from "./import-preview.ts";
import type { FilesToImport, FileToImport } from "./read-files.ts";
import { useTransferWords } from "./transfer-words.ts";
import styles from "./transfer.module.css";

interface ImportChoiceProps {
  read: FilesToImport;
  onMerge: (files: readonly FileToImport[], revive: boolean) => void;
  onDiscard: () => void;
}

/** What would come in, and whether it shall. */
export function ImportChoice({ read, onMerge, onDiscard }: ImportChoiceProps) {
  const words = useTransferWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [revive, setRevive] = useState(false);
  const [hasMoved, setHasMoved] = useState(false);
  const files = hasMoved ? (read.moved ?? read.files) : read.files;
  useEffect(() => heading.current?.focus(), []);
  const gone = files.reduce((sum, { preview }) => sum + preview.gone, 0);
  const sites = new Set(files.flatMap(({ reading }) => reading.otherSite?.home ?? []));
  return (
    <div className={styles.choice}>
      <h3 ref={heading} tabIndex={-1}>
        {words.previewTitle}
      </h3>
      {files.map((file, index) => (
        // Two files may have the same name; they never move.
        <FilePreview key={index} file={file} />
      ))}
      {sites.size > 0 && (
        <label className={styles.option}>
          <input type="checkbox" checked={hasMoved} onChange={() => setHasMoved(!hasMoved)} />
          <span>{words.hasMoved(sites.size)}</span>
        </label>
      )}
      {gone > 0 && (
        <label className={styles.option}>
          <input type="checkbox" checked={revive} onChange={() => setRevive(!revive)} />
          <span>{words.revive(gone)}</span>
        </label>
      )}
      <div className={styles.buttons}>
        {(files.some(({ preview }) => hasNews(preview)) || (gone > 0 && revive)) && (
          <button type="button" onClick={() => onMerge(files, revive)}>
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
