import { useKeeper } from "../keeping/keeper-context.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import type { HiddenCards } from "./hidden-cards.ts";
import styles from "./hidden-note.module.css";
import { unmute } from "./mute-changes.ts";

interface HiddenNoteProps {
  hidden: HiddenCards;
  onOpen: (isOpen: boolean) => void;
}

/** Says below a list what of it is hidden, and shows it in place for as long as the page is there. */
export function HiddenNote({ hidden: { slugs, isOpen, own }, onOpen }: HiddenNoteProps) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  return (
    <div className={styles.note}>
      {own !== undefined && (
        <p>
          {words.youMuted(own.kind)}{" "}
          <button
            type="button"
            aria-label={words.unmute(own.label)}
            onClick={() => void keeper?.change(unmute([own]))}
          >
            {words.unmuteButton}
          </button>
        </p>
      )}
      {slugs.size > 0 && (
        <button type="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          {isOpen ? words.hideAgain(slugs.size) : words.hidden(slugs.size)}
        </button>
      )}
    </div>
  );
}
