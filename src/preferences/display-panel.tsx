import { useRef, useSyncExternalStore } from "react";
import { useDetailsDismissal } from "../components/use-details-dismissal.ts";
import { useWords } from "../messages/catalogue.ts";
import { displayEn } from "../messages/display-en.ts";
import styles from "./display-panel.module.css";
import {
  readPreferences,
  savePreferences,
  subscribeToPreferences,
  TEXT_SIZES,
  THEMES,
  type Preferences,
} from "./preferences.ts";

const WORDS = { en: displayEn };

/** Colours and text size. */
export function DisplayPanel() {
  const words = useWords(WORDS);
  const preferences = useSyncExternalStore(subscribeToPreferences, readPreferences);

  const details = useRef<HTMLDetailsElement>(null);
  useDetailsDismissal(details);

  function choose(change: Partial<Preferences>): void {
    savePreferences({ ...readPreferences(), ...change });
  }

  return (
    <form
      className={styles.panel}
      ref={(form) => {
        details.current = form?.closest("details") ?? null;
      }}
    >
      <Choice
        legend={words.theme}
        name="theme"
        options={THEMES.map((theme) => ({ value: theme, label: words.themes[theme] }))}
        chosen={preferences.theme}
        onChoose={(theme) => choose({ theme })}
      />
      <Choice
        legend={words.textSize}
        name="text-size"
        options={TEXT_SIZES.map((size) => ({ value: size, label: words.textSizes[size] }))}
        chosen={preferences.textSize}
        onChoose={(textSize) => choose({ textSize })}
      />
    </form>
  );
}

interface ChoiceProps<Value> {
  legend: string;
  name: string;
  options: { value: Value; label: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ legend, name, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
