/** A line of a text, without its end; `undefined` in place of one that is too long to hold. */
export interface TextLine {
  number: number;
  text: string | undefined;
}

/** Lines of a text that arrives in pieces, but for empty ones; no more than the longest line is held. */
export async function* textLines(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<TextLine> {
  let held: string[] = [];
  let length = 0;
  let number = 1;
  const hold = (part: string) => {
    length += part.length;
    if (length > longest) held = [];
    else if (part !== "") held.push(part);
  };
  const take = (): TextLine => {
    const line = { number, text: length > longest ? undefined : held.length === 1 ? held[0] : held.join("") };
    held = [];
    length = 0;
    number += 1;
    return line;
  };

  for await (const piece of pieces) {
    let start = 0;
    for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", start)) {
      if (at > start) hold(piece.slice(start, at));
      if (length > 0) yield take();
      else number += 1;
      start = at + 1;
    }
    hold(piece.slice(start));
  }
  if (length > 0) yield take();
}
