import { useEffect, useState } from "react";
import { readPersistence } from "../desk/persistence.ts";
import { stepsOf } from "../desk/step.ts";
import { useCopyFile, useCopyFileState } from "../desk/use-copy-file.ts";
import { useKept } from "../desk/use-kept.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { countKinds } from "./count-kinds.ts";
import { readRoom } from "./room.ts";

/** The page is shown after this, in milliseconds, even if the browser still owes an answer. */
const PATIENCE = 2000;

/** What the page about a reader's data tells; each part is `undefined` until it is known. */
export function useYourData(keeper: Keeper) {
  const counts = countKinds(keeper);
  const [steps, readSteps] = useKept(keeper, async () => stepsOf(await keeper.changes()));
  const [damaged] = useKept(keeper, () => keeper.damagedRecords());
  const [persistence, readPersistenceAgain] = useKept(keeper, () => readPersistence(keeper));
  const [room] = useKept(keeper, readRoom);
  const copy = useCopyFileState(useCopyFile(keeper));
  const isWhole =
    [counts, steps, damaged, persistence, room].every((part) => part !== undefined) && copy.is !== "unknown";
  return {
    counts,
    steps,
    readSteps,
    damaged,
    persistence,
    readPersistence: readPersistenceAgain,
    room,
    isReady: useReady(isWhole),
  };
}

/** Stays true once it is, so that a page that is being read does not go. */
function useReady(isWhole: boolean): boolean {
  const [isReady, setIsReady] = useState(isWhole);
  if (isWhole && !isReady) setIsReady(true);
  useEffect(() => {
    const timer = setTimeout(() => setIsReady(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isReady;
}
