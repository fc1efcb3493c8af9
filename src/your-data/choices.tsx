import { useId } from "react";
import { SiteLink } from "../components/site-link.tsx";
import type { Change } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { paths } from "../paths.ts";
import { deleteStatistics } from "../reading/reading-changes.ts";
import { DataSection } from "./data-section.tsx";
import { useDeskWords } from "../desk/desk-words.ts";
import { KeyList } from "../desk/key-list.tsx";
import styles from "./choices.module.css";

type Choice = "reminder" | "keys" | "statistics";

/** What the reader can turn off. */
export function Choices({ keeper }: { keeper: Keeper }) {
  const words = useDeskWords();
  const days = keeper.all("day");
  return (
    <DataSection id="choices" title={words.choices}>
      <OnOff keeper={keeper} choice="reminder" label={words.reminderChoice} />
      <OnOff keeper={keeper} choice="keys" label={words.keysChoice} />
      <details className={styles.keys}>
        <summary>{words.moreKeys}</summary>
        <KeyList />
      </details>
      <OnOff keeper={keeper} choice="statistics" label={words.statisticsChoice} />
      <div className={styles.row}>
        <SiteLink to={paths.history.href()}>{words.toStatistics}</SiteLink>
        {days !== undefined && days.size > 0 && (
          <button type="button" onClick={() => void keeper.change(deleteStatistics(days.keys()))}>
            {words.deleteStatistics}
          </button>
        )}
      </div>
    </DataSection>
  );
}

interface OnOffProps {
  keeper: Keeper;
  choice: Choice;
  label: string;
}

/** Everything is on until it is turned off. */
function OnOff({ keeper, choice, label }: OnOffProps) {
  const id = useId();
  const setting = keeper.find("setting", choice);
  return (
    <div className={styles.choice}>
      <input
        type="checkbox"
        id={id}
        disabled={setting === undefined}
        checked={setting !== undefined && setting?.value !== false}
        onChange={({ currentTarget }) => void keeper.change(choose(choice, currentTarget.checked))}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

function choose(choice: Choice, value: boolean): Change {
  return { name: "settingChanged", edits: [{ kind: "setting", id: choice, set: { value } }] };
}
