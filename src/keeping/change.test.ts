import { describe, expect, it } from "vitest";
import { applyEdit, type Edit } from "./change.ts";
import type { KeptRecord } from "./kept-record.ts";
import { stampAt } from "./stamp.ts";

const [earlier, later] = [stampAt(1000, "device"), stampAt(2000, "device")];
const removed: KeptRecord = {
  kind: "highlight",
  id: "one",
  fields: { note: ["Why?", earlier] },
  removed: earlier,
};

describe("an edit of what is not there", () => {
  it("makes nothing where it only clears", () => {
    const edit: Edit = { kind: "highlight", id: "one", set: { note: null, colour: null } };
    expect(applyEdit(undefined, edit, later)).toBeUndefined();
    expect(applyEdit(removed, edit, later)).toBeUndefined();
  });

  it("makes it where it says something, without what it said before", () => {
    const edit: Edit = { kind: "highlight", id: "one", set: { colour: "blue" } };
    const fields = { note: [null, later], colour: ["blue", later] };
    expect(applyEdit(removed, edit, later)).toEqual({ ...removed, fields });
  });
});
