import type { Keeper } from "../keeping/keeper.ts";
import { canChooseFile, chooseFile, isFile, mayWrite, writeFile } from "./chosen-file.ts";

/** How it stands with the copy in a file. */
export type CopyFileState =
  | { is: "unknown" | "unsupported" | "none" }
  | { is: "waitsForPermission" | "waitsForChange" | "writing"; file: string }
  | { is: "written"; file: string; at: Date }
  | { is: "failed"; file: string; reason: CopyFailure };

export type CopyFailure = "missing" | "full" | "refused" | "other";

/** Writes everything that is kept to a file that the reader chose, with every change. */
export interface CopyFile {
  state(): CopyFileState;
  /** Calls back when it stands otherwise. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  choose(): Promise<void>;
  /** Asks the browser for the permission that it wants again with every visit. */
  allow(): Promise<void>;
  stop(): Promise<void>;
}

const FILE = "copyFile";
/** The last change that the file has, by its id. */
const COPIED = "copiedChange";
const PAUSE = 1000;
// Writing takes no more than this part of the time, however much is kept.
const SHARE = 1 / 20;

/** `content` is everything that is kept, for the file; `suggestedName` its name, until the reader says another. */
export function openCopyFile(keeper: Keeper, content: () => Promise<Blob>, suggestedName: string): CopyFile {
  const listeners = new Set<() => void>();
  let state: CopyFileState = { is: canChooseFile() ? "unknown" : "unsupported" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = PAUSE;

  function become(next: CopyFileState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  /** The file that was chosen, if it may be written; says what is missing where it may not. */
  async function writableFile(): Promise<FileSystemFileHandle | undefined> {
    const file = await keeper.fact(FILE);
    if (!isFile(file)) {
      become({ is: "none" });
      return undefined;
    }
    if (await mayWrite(file)) return file;
    become({ is: "waitsForPermission", file: file.name });
    return undefined;
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
    const file = await writableFile();
    if (file === undefined) return;
    become({ is: "writing", file: file.name });
    const started = performance.now();
    try {
      await oneTabAtATime(() => writeNow(file));
      become({ is: "written", file: file.name, at: new Date() });
    } catch (reason) {
      become({ is: "failed", file: file.name, reason: failureOf(reason) });
    }
    pause = Math.max(PAUSE, (performance.now() - started) / SHARE);
  }

  /** What is written is read after the turn has come, so that whoever writes last has everything. */
  async function writeNow(file: FileSystemFileHandle): Promise<void> {
    const last = await keeper.fact("lastChange");
    await writeFile(file, await content());
    await keeper.setFact(COPIED, last);
    // What is in a file of the reader's own needs no reminder.
    await keeper.setFact("changesSinceExport", 0);
  }

  function writeSoon(): void {
    if (state.is === "unsupported" || state.is === "none") return;
    timer ??= setTimeout(() => void write(), pause);
  }

  keeper.onWritten(writeSoon);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== undefined) void write();
  });
  if (state.is === "unknown") void resume();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async choose() {
      const file = await chooseFile(suggestedName);
      if (file !== undefined && (await keeper.setFact(FILE, file))) await write();
    },
    async allow() {
      const file = await keeper.fact(FILE);
      if (isFile(file) && (await mayWrite(file, { asks: true }))) await write();
    },
    async stop() {
      if (await keeper.setFact(FILE, null)) become({ is: "none" });
    },
  };
}

async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) await work();
  else await locks.request("broadsheet-copy-file", work);
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
