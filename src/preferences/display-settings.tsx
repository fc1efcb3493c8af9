import { useSyncExternalStore } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./display-settings.module.css";
import {
  readPreferences,
  savePreferences,
  subscribeToPreferences,
  TEXT_SIZES,
  THEMES,
  type Preferences,
} from "./preferences.ts";

/** Colours and text size, behind one button. */
export function DisplaySettings() {
  const messages = useMessages();
  // Published pages do not know the reader: nothing is chosen on them until the app runs.
  const preferences = useSyncExternalStore<Preferences | undefined>(
    subscribeToPreferences,
    readPreferences,
    () => undefined,
  );

  function choose(change: Partial<Preferences>): void {
    savePreferences({ ...readPreferences(), ...change });
  }

  return (
    <details className={styles.settings}>
      <summary>{messages.display}</summary>
      <form className={styles.panel}>
        <Choice
          legend={messages.theme}
          name="theme"
          options={THEMES.map((theme) => ({ value: theme, label: messages.themes[theme] }))}
          chosen={preferences?.theme}
          onChoose={(theme) => choose({ theme })}
        />
        <Choice
          legend={messages.textSize}
          name="text-size"
          options={TEXT_SIZES.map((size) => ({ value: size, label: messages.textSizes[size] }))}
          chosen={preferences?.textSize}
          onChoose={(textSize) => choose({ textSize })}
        />
      </form>
    </details>
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
