import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPlainText } from "./plain-text.ts";

const GOLDEN = join(import.meta.dirname, "../golden");

describe("a plain text document", () => {
  it.each(readdirSync(GOLDEN))("is read as its golden folder says: %s", (name) => {
    const content = readPlainText(readFileSync(join(GOLDEN, name, "document.txt")));
    expect(content).toEqual(JSON.parse(readFileSync(join(GOLDEN, name, "expected.json"), "utf8")));
  });
});
