import { EVICTED, type Everything, type Keeper } from "../keeping/keeper.ts";
import { canChooseFile, chooseFile, isFile, mayWrite, writeFile } from "./chosen-file.ts";

/** How it stands with the copy in a file. `held`: what was kept is gone, and the file may be all that is left of it. `unread`: not all that is kept could be read. */
export type CopyFileState =
  | { is: "unknown" | "unsupported" | "none" }
  | { is: "waitsForPermission" | "waitsForChange" | "held" | "writing" | "unread"; file: string }
  | { is: "written"; file: string; at: Date }
  | { is: "failed"; file: string; reason: CopyFailure };

export type CopyFailure = "missing" | "full" | "refused" | "other";

/** Writes everything that is kept to a file that the reader chose, with every change. */
export interface CopyFile {
  state(): CopyFileState;
  /** Calls back when it stands otherwise. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Begins to write with every change, for as long as somebody wants it. Returns the way to say that one does not any more. */
  start(): () => void;
  choose(): Promise<void>;
  /** Asks the browser for the permission that it wants again with every visit. */
  allow(): Promise<void>;
  /** Writes in the place of what was kept before the browser cleared it. */
  writeAgain(): Promise<void>;
  stop(): Promise<void>;
}

const FILE = "copyFile";
/** The last change that the file has, by its id. */
const COPIED = "copiedChange";
const PAUSE = 1000;
// Writing takes no more than this part of the time, however much is kept.
const SHARE = 1 / 20;

/** `contentOf` makes the file's content of everything that is kept; `suggestedName` is its name, until the reader says another. */
export function openCopyFile(
  keeper: Keeper,
  contentOf: (everything: Everything) => Promise<Blob>,
  suggestedName: string,
): CopyFile {
  const listeners = new Set<() => void>();
  let state: CopyFileState = { is: canChooseFile() ? "unknown" : "unsupported" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = PAUSE;
  let users = 0;
  let end = (): void => undefined;
  /** What was begun last: what was begun before it says no more how it stands. */
  let latest = 0;

  function become(next: CopyFileState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  /** The file that was chosen, if it may be written; says what is missing where it may not. */
  async function writableFile(): Promise<FileSystemFileHandle | undefined> {
    const file = await keeper.fact(FILE);
    if (!isFile(file)) {
      if (state.is !== "none") become({ is: "none" });
    } else if (!(await mayWrite(file))) become({ is: "waitsForPermission", file: file.name });
    else if (await isHeld()) become({ is: "held", file: file.name });
    else return file;
    return undefined;
  }

  /** True from when the browser has cleared what was kept until the reader says that it may be written again. */
  async function isHeld(): Promise<boolean> {
    const isEvicted = await keeper.fact(EVICTED);
    return typeof isEvicted === "boolean" ? isEvicted : keeper.status().wasEvicted;
  }

  /** Goes on where the last visit ended. */
  async function resume(): Promise<void> {
    const file = await writableFile();
    if (file === undefined) return;
    const [written, last] = await Promise.all([keeper.fact(COPIED), keeper.fact("lastChange")]);
    if (written === last) become({ is: "waitsForChange", file: file.name });
    else await write();
  }

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    latest += 1;
    const turn = latest;
    const file = await writableFile();
    if (file === undefined || turn !== latest) return;
    become({ is: "writing", file: file.name });
    const started = performance.now();
    const written = await oneTabAtATime(() => writeNow(file)).catch((reason: unknown): CopyFileState => ({
      is: "failed",
      file: file.name,
      reason: failureOf(reason),
    }));
    if (turn === latest) become(written);
    pause = Math.max(PAUSE, (performance.now() - started) / SHARE);
  }

  /** What is written is read after the turn has come, so that whoever writes last has everything. */
  async function writeNow({ name }: FileSystemFileHandle): Promise<CopyFileState> {
    const last = await keeper.fact("lastChange");
    const everything = await keeper.everything();
    // The file may have more than what could be read.
    if (!everything.isWhole) return { is: "unread", file: name };
    const content = await contentOf(everything);
    // Meanwhile the reader may have said otherwise, or the browser may have cleared it all.
    const file = await keeper.fact(FILE);
    if (!isFile(file)) return { is: "none" };
    if (await isHeld()) return { is: "held", file: file.name };
    await writeFile(file, content);
    await keeper.setFact(COPIED, last);
    // What is in a file of the reader's own needs no reminder.
    await keeper.setFact("changesSinceExport", 0);
    return { is: "written", file: file.name, at: new Date() };
  }

  function writeSoon(): void {
    timer ??= setTimeout(() => void write(), pause);
  }

  function begin(): () => void {
    const stopListening = keeper.onWritten(writeSoon);
    const onHidden = () => {
      if (document.visibilityState === "hidden" && timer !== undefined) void write();
    };
    document.addEventListener("visibilitychange", onHidden);
    void resume();
    return () => {
      stopListening();
      document.removeEventListener("visibilitychange", onHidden);
      clearTimeout(timer);
      timer = undefined;
    };
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      if (state.is === "unsupported") return () => undefined;
      users += 1;
      if (users === 1) end = begin();
      return () => {
        users -= 1;
        if (users === 0) end();
      };
    },
    async choose() {
      const file = await chooseFile(suggestedName);
      if (file === undefined) return;
      const isChosen = (await keeper.setFact(EVICTED, false)) && (await keeper.setFact(FILE, file));
      if (isChosen) await write();
    },
    async allow() {
      const file = await keeper.fact(FILE);
      if (isFile(file) && (await mayWrite(file, { asks: true }))) await write();
    },
    async writeAgain() {
      if (await keeper.setFact(EVICTED, false)) await write();
    },
    async stop() {
      if (!(await keeper.setFact(FILE, null))) return;
      latest += 1;
      become({ is: "none" });
    },
  };
}

async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = navigator.locks;
  return locks === undefined ? work() : await locks.request("broadsheet-copy-file", work);
}

function failureOf(reason: unknown): CopyFailure {
  const names: Record<string, CopyFailure> = {
    NotFoundError: "missing",
    QuotaExceededError: "full",
    NotAllowedError: "refused",
    NoModificationAllowedError: "refused",
  };
  return (reason instanceof DOMException && names[reason.name]) || "other";
}
