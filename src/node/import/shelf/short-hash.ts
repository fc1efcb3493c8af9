import { hash } from "node:crypto";

const DIGITS = 13;

/** The first 52 bits of a SHA-256: as much of it as a number holds. */
export function shortHash(text: string): number {
  return shortOf(sha256(text));
}

/** The same of a SHA-256 in hexadecimal. */
export function shortOf(digest: string): number {
  return Number.parseInt(digest.slice(0, DIGITS), 16);
}

export function sha256(text: string): string {
  return hash("sha256", text);
}
