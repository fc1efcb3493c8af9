import { expect, type TestContext } from "vitest";

/** How many of a corpus are right. */
export interface Figure {
  what: string;
  /** The share that must be right, 1 for all. */
  bar: number;
  right: number;
  of: number;
}

declare module "vitest" {
  interface TaskMeta {
    /** What `npm run bench -- import` prints. */
    figure?: Figure;
  }
}

/** Tells how many of a corpus are right, and those that are not, and holds it against its bar. */
export function tellFigure(
  { task }: TestContext,
  what: string,
  bar: number,
  all: number,
  wrong: readonly string[],
): void {
  task.meta.figure = { what, bar, right: all - wrong.length, of: all };
  if (wrong.length > 0)
    console.log(`${what}: ${all - wrong.length} of ${all}; not:\n${wrong.join("\n").slice(0, LONGEST)}`);
  expect(all).toBeGreaterThan(0);
  expect(wrong.length).toBeLessThanOrEqual(all * (1 - bar));
}

const LONGEST = 8000;
