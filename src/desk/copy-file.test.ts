import "fake-indexeddb/auto";
import { waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepPage } from "../bookmarks/toggle-bookmark.ts";
import { KeepingError } from "../keeping/keeping-error.ts";
import { memoryDatabase } from "../keeping/memory-database.ts";
import { EVICTED, type Everything, type Keeper } from "../keeping/keeper.ts";
import { newName, openTab } from "../testing/keepers.ts";
import { openCopyFile, type CopyFile } from "./copy-file.ts";

/** A file as the browser hands it over, which cannot be cloned here as browsers do. */
class TestFile {
  readonly name = "backup.json";
  content = "what was there";
  /** Writing waits for it. */
  isFree = Promise.resolve();

  async createWritable() {
    let written = "";
    return {
      write: async (blob: Blob) => {
        await this.isFree;
        written = texts.get(blob) ?? "";
      },
      close: async () => void (this.content = written),
    };
  }
}

const texts = new WeakMap<Blob, string>();
const ends: (() => void)[] = [];
let file: TestFile;
/** The file that the reader chose, as every tab has it. */
let chosen: TestFile | null;

beforeEach(() => {
  file = new TestFile();
  chosen = null;
  vi.stubGlobal("FileSystemFileHandle", TestFile);
  vi.stubGlobal("showSaveFilePicker", async () => file);
});

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

async function contentOf({ records }: Everything): Promise<Blob> {
  const blob = new Blob();
  texts.set(blob, records.map(({ id }) => id).join(" "));
  return blob;
}

function withFile(keeper: Keeper): Keeper {
  return {
    ...keeper,
    fact: async (name) => (name === "copyFile" ? chosen : keeper.fact(name)),
    setFact: async (name, value) => {
      if (name !== "copyFile") return keeper.setFact(name, value);
      chosen = value instanceof TestFile ? value : null;
      return true;
    },
  };
}

function copyFileOf(keeper: Keeper): CopyFile {
  const copyFile = openCopyFile(withFile(keeper), contentOf, "backup.json");
  ends.push(copyFile.start(), () => keeper.close());
  return copyFile;
}

function keep(keeper: Keeper, path: string) {
  return keeper.change(keepPage({ path, title: path }));
}

/** The reader turns to something else: what is to be written is written now. */
function turnAway(): void {
  const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  hidden.mockRestore();
}

async function is(copyFile: CopyFile, state: string): Promise<void> {
  await waitFor(() => expect(copyFile.state().is).toBe(state));
}

describe("the copy in a file", () => {
  it("has what is kept in a tab that was open before the file was chosen", async () => {
    const name = newName();
    const [here, there] = [await openTab(name), await openTab(name)];
    const [one, other] = [copyFileOf(here), copyFileOf(there)];
    await Promise.all([is(one, "none"), is(other, "none")]);
    await one.choose();
    await keep(there, "/moon");
    turnAway();
    await is(other, "written");
    expect(file.content).toBe("/moon");
  });

  it("is not called written when the reader has stopped it meanwhile", async () => {
    const keeper = await openTab();
    const copyFile = copyFileOf(keeper);
    let free = (): void => undefined;
    file.isFree = new Promise((resolve) => (free = resolve));
    const choosing = copyFile.choose();
    await is(copyFile, "writing");
    await copyFile.stop();
    free();
    await choosing;
    expect(copyFile.state()).toEqual({ is: "none" });
  });

  it("listens to changes as long as anybody shows how it stands, and once", async () => {
    const keeper = await openTab();
    let listening = 0;
    const onWritten: Keeper["onWritten"] = () => {
      listening += 1;
      return () => (listening -= 1);
    };
    const copyFile = openCopyFile({ ...withFile(keeper), onWritten }, contentOf, "backup.json");
    expect(listening).toBe(0);
    const [one, other] = [copyFile.start(), copyFile.start()];
    expect(listening).toBe(1);
    one();
    expect(listening).toBe(1);
    other();
    expect(listening).toBe(0);
    await is(copyFile, "none");
    keeper.close();
  });

  it("stays as it was after the browser has cleared what was kept, until the reader says otherwise", async () => {
    chosen = file;
    const evidence = { exists: () => true, leave: () => undefined };
    const name = newName();
    const keeper = await openTab(name, { evidence });
    const copyFile = copyFileOf(keeper);
    await is(copyFile, "held");
    await keep(keeper, "/moon");
    turnAway();
    // The next visit does not see any more that something was lost.
    const later = copyFileOf(await openTab(name, { evidence }));
    await is(later, "held");
    expect(file.content).toBe("what was there");
    await copyFile.writeAgain();
    expect(file.content).toBe("/moon");
    expect(await keeper.fact(EVICTED)).toBe(false);
  });

  it("stays as it was when not all that is kept can be read", async () => {
    let isBroken = false;
    const database = memoryDatabase();
    const all: typeof database.all = (...asked) =>
      isBroken ? Promise.reject(new KeepingError("failed")) : database.all(...asked);
    const keeper = await openTab(newName(), { openDatabase: async () => ({ ...database, all }) });
    await keep(keeper, "/moon");
    const copyFile = copyFileOf(keeper);
    await copyFile.choose();
    expect(file.content).toBe("/moon");
    isBroken = true;
    await keep(keeper, "/mars");
    turnAway();
    await is(copyFile, "unread");
    expect(file.content).toBe("/moon");
    expect(await keeper.fact("changesSinceExport")).toBe(1);
  });
});
