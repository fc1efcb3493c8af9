import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { SQLInputValue, StatementSync } from "node:sqlite";
import { openDatabase } from "./open-database.ts";
import type { Row } from "./row.ts";
import { SCHEMA, VERSION } from "./schema.ts";

/**
 * What is known of the site that was published, so that a build does only what has changed. It can be lost without
 * harm: then everything is built anew.
 */
export interface Ledger {
  /** True as long as nothing was published. */
  isNew: boolean;
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  row(sql: string, ...values: SQLInputValue[]): Row | undefined;
  rows(sql: string, ...values: SQLInputValue[]): Row[];
  /** Changes something; gives how many rows were changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  begin(): void;
  commit(): void;
  /** Without a commit nothing of what was changed since `begin` remains. */
  close(): void;
}

const BUSY = 5;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** Opens the ledger in a file, for one build at a time. One that cannot be read, or of another version, is begun anew. */
export function openLedger(file: string): Ledger {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return open(file);
  } catch (error) {
    if (sqliteCode(error) === BUSY)
      throw new Error("Another build of this site is running. Wait until it is done.", { cause: error });
    if (!isDamaged(error)) throw error;
    removeLedger(file);
    return open(file);
  }
}

export function removeLedger(file: string): void {
  for (const name of [file, `${file}-journal`]) rmSync(name, { force: true });
}

/** True for what SQLite says of a file that is not, or no longer, a ledger. */
export function isDamaged(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === CORRUPT || code === NOT_A_DATABASE || error instanceof OtherVersion;
}

class OtherVersion extends Error {}

function sqliteCode(error: unknown): number | undefined {
  const code = error instanceof Error && "errcode" in error ? error.errcode : undefined;
  // The upper bits tell more than is asked.
  return typeof code === "number" ? code & 0xff : undefined;
}

function open(file: string): Ledger {
  const database = openDatabase(file);
  const statements = new Map<string, StatementSync>();

  function statement(sql: string): StatementSync {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  }

  const ledger: Ledger = {
    isNew: false,
    get: (key) => {
      const value = statement("select value from fact where key = ?").get(key)?.value;
      return typeof value === "string" ? value : undefined;
    },
    set: (key, value) => void statement("insert or replace into fact values (?, ?)").run(key, value),
    row: (sql, ...values) => statement(sql).get(...values),
    rows: (sql, ...values) => statement(sql).all(...values),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    begin: () => database.exec("begin immediate"),
    commit: () => database.exec("commit"),
    close: () => database.close(),
  };

  try {
    // The lock stays until the ledger is closed, also while the files are put in place.
    database.exec("pragma locking_mode = exclusive; pragma cache_size = -32768; begin immediate");
    const version = Number(database.prepare("pragma user_version").get()?.user_version);
    if (version !== 0 && version !== VERSION) throw new OtherVersion();
    if (version === 0) database.exec(`${SCHEMA}; pragma user_version = ${VERSION}`);
    database.exec("commit");
    database.exec(TEMPORARY);
    ledger.isNew = ledger.get("edition") === undefined;
    return ledger;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What surrounds the articles that are published anew by this build. */
const TEMPORARY = `
  create temp table surroundings (
    id integer primary key,
    newer integer,
    older integer,
    is_written integer not null default 0
  )`;
