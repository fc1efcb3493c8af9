import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isLeftOfLock, lock, LockedError } from "./lock.ts";

let folder: string;
const file = () => join(folder, ".import.lock");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("keeps others out until it is opened, and leaves nothing", () => {
  const unlock = lock(folder);
  expect(existsSync(file())).toBe(true);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
  lock(folder)();
});

it("says which process is at work there, and what to do", () => {
  writeFileSync(file(), String(process.ppid));
  expect(() => lock(folder)).toThrow(LockedError);
  expect(() => lock(folder)).toThrow(new RegExp(`process ${process.ppid}.*delete .*\\.import\\.lock`));
  expect(readdirSync(folder)).toEqual([".import.lock"]);
});

it.each(["of a process that is dead", "that is empty", "that is of no process"])(
  "takes over a lock %s",
  (which) => {
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    const content = { "of a process that is dead": String(dead), "that is empty": "" }[which] ?? "nobody";
    writeFileSync(file(), content);
    lock(folder)();
    expect(readdirSync(folder)).toEqual([]);
  },
);

it("knows what one leaves that was killed while it took the lock, and what another is at work with", () => {
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  const names = [dead, process.ppid].flatMap((pid) => [`.import.lock.${pid}`, `.import.lock.${pid}.dead`]);
  expect(names.filter(isLeftOfLock)).toEqual([`.import.lock.${dead}`, `.import.lock.${dead}.dead`]);
  expect([".import.lock", "2024-05-06-story.json"].filter(isLeftOfLock)).toEqual([]);
});
