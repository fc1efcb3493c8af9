import { useEffect, useState } from "react";
import { DATA_CHANGED } from "../embedded.ts";
import styles from "./data-problems.module.css";

interface Problem {
  file: string;
  field: string;
  reason: string;
}

/** While one works on the site: what in `data/` could not be read. A build would stop at it; here the rest goes on working. */
export function DataProblems({ address }: { address: string }) {
  const [problems, setProblems] = useState<Problem[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    function read(): void {
      fetch(address, { signal: leaving.signal })
        .then((response) => response.json())
        .then(setProblems, () => undefined);
    }
    read();
    import.meta.hot?.on(DATA_CHANGED, read);
    return () => {
      leaving.abort();
      import.meta.hot?.off(DATA_CHANGED, read);
    };
  }, [address]);

  if (problems.length === 0) return null;
  return (
    <aside className={styles.problems} role="alert">
      <h2>Not published until mended</h2>
      <ul>
        {problems.map(({ file, field, reason }) => (
          <li key={file + field + reason}>
            <code>{file}</code>
            {field !== "" && <strong> {field}</strong>}: {reason}
          </li>
        ))}
      </ul>
    </aside>
  );
}
