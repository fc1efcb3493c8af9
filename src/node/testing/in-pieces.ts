export function inPieces(whole: string, size?: number): AsyncGenerator<string>;
export function inPieces(whole: Uint8Array, size?: number): AsyncGenerator<Uint8Array>;
/** A text or bytes as they arrive from a disk or a server: in pieces of a size. */
export async function* inPieces(
  whole: string | Uint8Array,
  size = 65_536,
): AsyncGenerator<string | Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
}

/** Stands for what is inside a source that has nothing inside. */
export async function* noItems(): AsyncGenerator<never> {}
