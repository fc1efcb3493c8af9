import { expect, it } from "vitest";
import { articleWriter } from "./article-writer.ts";
import type { Disk } from "./disk.ts";

const MANY = 200;

/** A disk that keeps what is done to it, and on which flushes end in any order; a file of this number fails to flush. */
function slowDisk(fails?: number): Disk & { done: string[] } {
  const done: string[] = [];
  let handles = 0;
  const nameOf = (file: string) => file.replace(/^.*[\\/]/, "");
  return {
    done,
    makeFolder: () => undefined,
    write: (file) => (done.push(`write ${nameOf(file)}`), handles++),
    async flush(handle) {
      await new Promise((resolve) => setTimeout(resolve, (handle * 7) % 5));
      if (handle === fails) throw Object.assign(new Error("EIO"), { code: "EIO" });
      done.push(`flush ${handle}`);
    },
    rename: (from, to) => void done.push(`rename ${nameOf(from)} ${nameOf(to)}`),
    remove: (file) => void done.push(`remove ${nameOf(file)}`),
    syncFolder: async () => void done.push("folder"),
  };
}

const names = Array.from({ length: MANY }, (_, number) => `story-${number}`);
const appear = (name: string) => `rename .${name}.json.tmp ${name}.json`;

async function putAll(disk: Disk): Promise<number> {
  const writer = articleWriter("articles", disk);
  try {
    for (const name of names) await writer.put(name, "{}");
  } catch {
    // The end says it too.
  }
  await writer.finish().catch(() => undefined);
  return writer.written();
}

it("lets articles appear in their order, each when it is on the disk, and then the folder", async () => {
  const disk = slowDisk();
  expect(await putAll(disk)).toBe(MANY);
  const renames = disk.done.filter((one) => one.startsWith("rename"));
  expect(renames).toEqual(names.map(appear));
  const early = names.filter(
    (name, number) => disk.done.indexOf(appear(name)) < disk.done.indexOf(`flush ${number}`),
  );
  expect(early).toEqual([]);
  expect(disk.done.at(-1)).toBe("folder");
});

it("lets an article that is alone appear without waiting for others", async () => {
  const disk = slowDisk();
  const writer = articleWriter("articles", disk);
  await writer.put("moon", "{}");
  await expect.poll(() => disk.done).toContain(appear("moon"));
  await writer.finish();
});

it("lets none appear after one that is not on the disk, and removes what was begun", async () => {
  const disk = slowDisk(70);
  expect(await putAll(disk)).toBe(70);
  const begun = disk.done.filter((one) => one.startsWith("write")).map((one) => one.slice("write ".length));
  const removed = disk.done
    .filter((one) => one.startsWith("remove"))
    .map((one) => one.slice("remove ".length));
  expect(removed).toEqual(begun.slice(70));
  // What appeared before stays, whatever happens to the machine.
  expect(disk.done.at(-1)).toBe("folder");
});
