import { useEffect, useState, type ReactNode } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./display-settings.module.css";
import { subscribeToPreferences } from "./preferences.ts";

/** Colours and text size, behind one button; what is behind it is fetched when it is pressed. */
export function DisplaySettings() {
  const messages = useMessages();
  const [panel, setPanel] = useState<ReactNode>();

  // A choice in another tab holds here too, also where nothing was opened.
  useEffect(() => subscribeToPreferences(() => undefined), []);

  async function open(): Promise<void> {
    const { DisplayPanel } = await import("./display-panel.tsx");
    setPanel(<DisplayPanel />);
  }

  return (
    <details className={styles.settings} onToggle={() => void open().catch(() => undefined)}>
      <summary>{messages.display}</summary>
      {panel}
    </details>
  );
}
