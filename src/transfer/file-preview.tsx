import { isKind } from "../keeping/kinds.ts";
import { freshIn, hasNews, type Preview } from "./import-preview.ts";
import type { FileToImport } from "./read-files.ts";
import type { OtherSite, Problem } from "./reading.ts";
import { useTransferWords, type TransferWords } from "./transfer-words.ts";
import styles from "./transfer.module.css";

/** So many of what cannot be read are listed; the rest is counted. */
const MOST_PROBLEMS = 100;

/** What bringing one file in would do, and what of it cannot be read. */
export function FilePreview({ file }: { file: FileToImport }) {
  const words = useTransferWords();
  const { name, format, reading, preview } = file;
  const sentences = sentencesOf(preview, words);
  return (
    <section className={styles.file}>
      <h4>
        <bdi>{name}</bdi>
      </h4>
      {format !== undefined && <p>{words.format(format)}</p>}
      {reading.otherSite !== undefined && <p>{siteSentence(file, reading.otherSite, words)}</p>}
      {format !== undefined && !hasNews(preview) && <p>{words.nothing}</p>}
      {sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {reading.problems.length > 0 && <Problems problems={reading.problems} isAll={format === undefined} />}
    </section>
  );
}

function siteSentence(
  { hasMoved = false }: FileToImport,
  { home, leftOut }: OtherSite,
  words: TransferWords,
): string {
  if (hasMoved) return words.movedSite(home);
  return [words.otherSite(home), leftOut > 0 ? words.leftOut(leftOut) : ""].join(" ").trim();
}

function sentencesOf(preview: Preview, words: TransferWords): string[] {
  const { changed, same, gone, removing, unseen, copies } = preview;
  const fresh = [...preview.fresh].map(([kind, n]) =>
    isKind(kind) ? words.kind[kind](n) : words.someKind(n),
  );
  return [
    fresh.length > 0 ? words.fresh(freshIn(preview), words.all(fresh)) : "",
    changed > 0 ? words.changed(changed) : "",
    removing > 0 ? words.removing(removing) : "",
    unseen > 0 ? words.unseen(unseen) : "",
    same > 0 ? words.same(same) : "",
    gone > 0 ? words.gone(gone) : "",
    copies > 0 ? words.copies(copies) : "",
  ].filter((sentence) => sentence !== "");
}

/** Why something cannot be read; where that is the whole file, it stands open. */
function Problems({ problems, isAll }: { problems: readonly Problem[]; isAll: boolean }) {
  const words = useTransferWords();
  const more = problems.length - MOST_PROBLEMS;
  return (
    <details open={isAll}>
      <summary>{words.unreadable(problems.length)}</summary>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ line, what, text }, index) => (
          // They have no identity of their own and never move.
          <li key={index}>
            {line !== undefined && `${words.line(line)} `}
            {words.problem[what]} {text !== "" && <q dir="auto">{text}</q>}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{words.moreProblems(more)}</p>}
    </details>
  );
}
