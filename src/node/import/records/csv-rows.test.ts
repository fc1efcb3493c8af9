import { expect, it } from "vitest";
import { csvRows, type CsvRow } from "./csv-rows.ts";
import { inPieces } from "../../testing/in-pieces.ts";

async function rowsOf(text: string, size = 7): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of csvRows(inPieces(text, size), ",")) rows.push(row);
  return rows;
}

it("counts lines, also those in a cell, wherever the text is cut", async () => {
  const expected = [
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["one\ntwo", 'say "x"'] },
    { line: 4, cells: [""] },
    { line: 5, cells: ["c", ""] },
  ];
  const text = 'a,b\r\n"one\r\ntwo","say ""x"""\r\n\r\nc,';
  for (let size = 1; size <= text.length; size++) expect(await rowsOf(text, size)).toEqual(expected);
});

it("tells of quotation marks that are not as they should be", async () => {
  const [, row] = await rowsOf('a,b\n"x" y,z\n', 1000);
  expect(row).toMatchObject({ line: 2, fault: expect.any(String) });
});

it("gives up a row that has no end, without reading it again and again", async () => {
  const rows = rowsOf(`a,b\n"${"x,\n".repeat(8_000_000)}`, 65_536);
  const told = await rows.catch((error: unknown) => (error instanceof Error ? error.message : ""));
  expect(told).toContain("cannot be read from line 2 on");
});
