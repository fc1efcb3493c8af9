import type { Text } from "../../../content/text.ts";

/** A cell that may reach over columns and rows. */
export interface Cell {
  text: Text;
  columns: number;
  rows: number;
}

/** A few cells can claim to reach over millions. */
const MOST_COLUMNS = 50;
const ALWAYS_ALLOWED = 10_000;
const MOST_TIMES = 20;

/** The texts of each row, in their columns: a cell that reaches over others is followed, across and below, by empty ones. */
export function tableRows(rows: Cell[][]): Text[][] {
  const waiting: number[] = [];
  const texts = bound(rows).map((cells) => {
    const row: Text[] = [];
    for (const cell of cells) {
      leaveRoom(row, waiting);
      for (let index = 0; index < cell.columns; index++) {
        waiting[row.length] = cell.rows - 1;
        row.push(index === 0 ? cell.text : "");
      }
    }
    fillRoom(row, waiting);
    return row;
  });
  return withoutEmptyEnd(texts);
}

/** Puts empty cells where those of rows above reach into this one. */
function leaveRoom(row: Text[], waiting: number[]): void {
  for (let rows = waiting[row.length] ?? 0; rows > 0; rows = waiting[row.length] ?? 0) {
    waiting[row.length] = rows - 1;
    row.push("");
  }
}

function fillRoom(row: Text[], waiting: number[]): void {
  const end = waiting.findLastIndex((rows) => rows > 0);
  for (let column = row.length; column <= end; column++) {
    waiting[column] = Math.max(0, (waiting[column] ?? 0) - 1);
    row.push("");
  }
}

/** The cells with what they may reach over; only over themselves where all together claim far too much. */
function bound(rows: Cell[][]): Cell[][] {
  const bounded = rows.map((cells, index) =>
    cells.map(({ text, columns, rows: below }) => ({
      text,
      columns: Math.max(1, Math.min(columns, MOST_COLUMNS)),
      // 0 is down to the last row.
      rows: Math.min(below || Infinity, rows.length - index),
    })),
  );
  const width = bounded.reduce(
    (widest, cells) => Math.max(widest, sum(cells.map(({ columns }) => columns))),
    0,
  );
  const most = ALWAYS_ALLOWED + MOST_TIMES * sum(rows.map((cells) => cells.length));
  if (width * rows.length <= most) return bounded;
  return rows.map((cells) => cells.map(({ text }) => ({ text, columns: 1, rows: 1 })));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function withoutEmptyEnd(texts: Text[][]): Text[][] {
  const width = Math.max(0, ...new Set(texts.map((row) => row.findLastIndex((text) => text !== "") + 1)));
  return texts.map((row) => row.slice(0, width));
}
