import { expect, it } from "vitest";
import { requireNode } from "./require-node.ts";

it("refuses a Node that is too old, in a sentence, and takes every newer one", () => {
  for (const version of ["20.17.0", "22.21.9"])
    expect(() => requireNode(version)).toThrow(`This is Node ${version};`);
  for (const version of ["22.22.0", "22.23.2", "24.0.0", "26.6.1"]) requireNode(version);
});
