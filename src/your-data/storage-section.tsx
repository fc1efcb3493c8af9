import { askToPersist, type Persistence } from "../desk/persistence.ts";
import { useDeskWords, type DeskWords } from "../desk/desk-words.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { Kind } from "../keeping/kinds.ts";
import { DataSection } from "./data-section.tsx";
import type { Room } from "./room.ts";
import styles from "./storage-section.module.css";

interface StorageSectionProps extends PromisedProps {
  counts: [Kind, number][] | undefined;
  room: Room | null | undefined;
}

/** What is kept, how much room it takes, and whether the browser may clear it. */
export function StorageSection({ counts, room, ...promised }: StorageSectionProps) {
  const words = useDeskWords();
  return (
    <DataSection id="storage" title={words.storage}>
      <p>{counts && words.keptHere(counts.map(([kind, n]) => words.kept(kind, n)))}</p>
      {promised.keeper.status().lasts === "visit" ? (
        <p>{words.lastsForVisit}</p>
      ) : (
        <>
          <Promised {...promised} />
          {room && <RoomMeter room={room} />}
        </>
      )}
    </DataSection>
  );
}

interface PromisedProps {
  keeper: Keeper;
  persistence: Persistence | undefined;
  onAsked: () => void;
}

function Promised({ keeper, persistence, onAsked }: PromisedProps) {
  const words = useDeskWords();
  const canAsk = persistence === "unasked" || persistence === "refused";
  return (
    <>
      <p role="status">{persistence && sentenceOf(words, persistence)}</p>
      {canAsk && (
        <button type="button" onClick={() => void askToPersist(keeper).then(onAsked)}>
          {words.askToPersist}
        </button>
      )}
    </>
  );
}

function sentenceOf(words: DeskWords, persistence: Persistence): string {
  const sentences: Record<Persistence, string> = {
    promised: words.persisted,
    refused: words.refusedToPersist,
    unasked: words.notPersisted,
    unknown: words.persistenceUnknown,
  };
  return sentences[persistence];
}

function RoomMeter({ room: { usage, quota } }: { room: Room }) {
  const words = useDeskWords();
  const text = words.usedOf(words.bytes(usage), words.bytes(Math.max(0, quota - usage)));
  return (
    <p className={styles.room}>
      <meter aria-label={words.used} min={0} max={quota} high={quota * 0.9} value={usage}>
        {text}
      </meter>
      <span>{text}</span>
    </p>
  );
}
