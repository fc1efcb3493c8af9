import { useRef } from "react";
import type { Keeper } from "../keeping/keeper.ts";
import { DataSection } from "./data-section.tsx";
import { useDeskWords } from "../desk/desk-words.ts";
import { downloadJson } from "./download-json.ts";
import { RemoveSetAside } from "./remove-set-aside.tsx";
import styles from "./button-row.module.css";

interface SetAsideProps {
  keeper: Keeper;
  damaged: [key: string, raw: unknown][] | undefined;
}

/** What could not be read, as it was found. */
export function SetAside({ keeper, damaged }: SetAsideProps) {
  const words = useDeskWords();
  const told = useRef<HTMLParagraphElement>(null);

  async function remove(): Promise<void> {
    // The button that was pressed goes with what it removes.
    if (await keeper.removeDamaged()) told.current?.focus();
  }

  return (
    <DataSection id="set-aside" title={words.setAside}>
      {damaged && (
        <p ref={told} role="status" tabIndex={-1}>
          {damaged.length === 0 ? words.nothingSetAside : words.setAsideIntro(damaged.length)}
        </p>
      )}
      {damaged && damaged.length > 0 && (
        <>
          <button type="button" onClick={() => downloadJson("set-aside", Object.fromEntries(damaged))}>
            {words.downloadAll}
          </button>
          <ul className={styles.list}>
            {damaged.map(([key, raw]) => (
              <li key={key}>
                <button type="button" onClick={() => downloadJson("set-aside", { [key]: raw })}>
                  {words.download(key)}
                </button>
              </li>
            ))}
          </ul>
          <RemoveSetAside count={damaged.length} onRemove={() => void remove()} />
        </>
      )}
    </DataSection>
  );
}
