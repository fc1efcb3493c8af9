import { DateText } from "../components/date.tsx";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useWords } from "../messages/catalogue.ts";
import { deskEn } from "../messages/desk-en.ts";
import { useLoaded } from "../search/use-loaded.ts";
import styles from "./withdrawn-note.module.css";

const CATALOGUES = { en: deskEn };

/** Says that an article is the reader's own copy, because it is no longer published. */
export function WithdrawnNote({ path }: { path: string }) {
  const words = useWords(CATALOGUES);
  const keeper = useKeeper();
  const copy = useLoaded(keeper && path, async () => keeper?.copy(path));
  return (
    <p className={styles.note} role="note">
      {words.withdrawn}{" "}
      {copy === undefined ? (
        words.keptCopy
      ) : (
        <>
          {words.keptCopyOf} <DateText date={copy.at} />.
        </>
      )}
    </p>
  );
}
