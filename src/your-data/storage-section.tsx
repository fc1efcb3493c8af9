import type { Keeper } from "../keeping/keeper.ts";
import { KINDS, type Kind } from "../keeping/kinds.ts";
import { DataSection } from "./data-section.tsx";
import { useDeskWords, type DeskWords } from "../desk/desk-words.ts";
import { askToPersist, readPersistence, type Persistence } from "../desk/persistence.ts";
import { useKept } from "../desk/use-kept.ts";
import styles from "./storage-section.module.css";

const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** What is kept, how much room it takes, and whether the browser may clear it. */
export function StorageSection({ keeper }: { keeper: Keeper }) {
  const words = useDeskWords();
  const { lasts } = keeper.status();
  return (
    <DataSection id="storage" title={words.storage}>
      <Counts keeper={keeper} />
      {lasts === "visit" ? (
        <p>{words.lastsForVisit}</p>
      ) : (
        <>
          <Promised keeper={keeper} />
          <Room keeper={keeper} />
        </>
      )}
    </DataSection>
  );
}

function Counts({ keeper }: { keeper: Keeper }) {
  const words = useDeskWords();
  const counts = countKinds(keeper);
  return <p>{counts && words.keptHere(counts.map(([kind, n]) => words.kept(kind, n)))}</p>;
}

/** How many records of each kind there are; `undefined` until that is known. */
function countKinds(keeper: Keeper): [Kind, number][] | undefined {
  const counts = KIND_NAMES.map((kind): [Kind, number] => [kind, keeper.all(kind)?.size ?? -1]);
  return counts.some(([, n]) => n < 0) ? undefined : counts.filter(([, n]) => n > 0);
}

function Promised({ keeper }: { keeper: Keeper }) {
  const words = useDeskWords();
  const [persistence, readAgain] = useKept(keeper, () => readPersistence(keeper));
  const ask = () => void askToPersist(keeper).then(readAgain);
  const canAsk = persistence === "unasked" || persistence === "refused";
  return (
    <>
      <p role="status">{persistence && sentenceOf(words, persistence)}</p>
      {canAsk && (
        <button type="button" onClick={ask}>
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

interface Used {
  usage: number;
  quota: number;
}

function Room({ keeper }: { keeper: Keeper }) {
  const words = useDeskWords();
  const [used] = useKept(keeper, readRoom);
  if (used === undefined) return null;
  const { usage, quota } = used;
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

/** What the site uses, and may use in all, in bytes; `undefined` where the browser does not say. */
async function readRoom(): Promise<Used | undefined> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (storage?.estimate === undefined) return undefined;
  const { usage, quota } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return usage === undefined || quota === undefined || quota === 0 ? undefined : { usage, quota };
}
