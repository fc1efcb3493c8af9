import type { ByteReader, ByteWriter } from "./bytes.ts";

/** Writes a term as the number of code units it shares with the one before, and the rest. */
export function writeFrontCoded(writer: ByteWriter, before: string, term: string): void {
  let shared = 0;
  while (
    shared < before.length &&
    shared < term.length &&
    before.charCodeAt(shared) === term.charCodeAt(shared)
  )
    shared++;
  // A pair of surrogates stays together.
  if (isLowSurrogate(term.charCodeAt(shared))) shared--;
  writer.number(shared);
  writer.text(term.slice(shared));
}

export function readFrontCoded(reader: ByteReader, before: string): string {
  return before.slice(0, reader.number()) + reader.text();
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
