import type { SQLOutputValue } from "node:sqlite";

/** A row of the ledger. */
export type Row = Record<string, SQLOutputValue>;

export function textOf(row: Row, name: string): string {
  const value = row[name];
  if (typeof value !== "string") throw new TypeError(`the ledger's ${name} is not text`);
  return value;
}

export function optionalTextOf(row: Row, name: string): string | undefined {
  return row[name] === null ? undefined : textOf(row, name);
}

export function numberOf(row: Row, name: string): number {
  const value = row[name];
  if (typeof value !== "number") throw new TypeError(`the ledger's ${name} is not a number`);
  return value;
}

/** What stands there as JSON. The publisher wrote it itself, so its shape is trusted. */
export function jsonOf(row: Row, name: string) {
  return JSON.parse(textOf(row, name));
}
