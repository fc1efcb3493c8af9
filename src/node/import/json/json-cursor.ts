/** A place in a text, as an editor counts. */
export interface TextPlace {
  line: number;
  column: number;
}

/** What stands between two signs of a JSON text. */
export interface JsonPart extends TextPlace {
  /** Absent for one that is too long to hold. */
  text?: string;
}

/** Reads a JSON text that arrives in pieces, part by part. */
export interface JsonCursor {
  /** The next sign that is no space, which stays; `undefined` at the end. */
  peek(): Promise<string | undefined>;
  /** Takes that sign. */
  take(): void;
  /** Takes everything to the next of these signs that stands in no bracket and no string; `depth` brackets are open before. */
  part(stops: string, depth?: number): Promise<JsonPart>;
  place(): TextPlace;
}

const IN_STRING = /[^"\\\n]*/y;
const OUTSIDE = /[^"[\]{},:\n]*/y;
const SPACE = /[ \t\r]*/y;

export function jsonCursor(pieces: AsyncIterable<string>, longest: number): JsonCursor {
  const arriving = pieces[Symbol.asyncIterator]();
  let piece = "";
  let at = 0;
  let line = 1;
  /** Where in the piece the line begins: before it where it began in an earlier one. */
  let lineStart = 0;

  async function more(): Promise<boolean> {
    for (;;) {
      const next = await arriving.next();
      if (next.done === true) return false;
      if (next.value === "") continue;
      lineStart -= piece.length;
      piece = next.value;
      at = 0;
      return true;
    }
  }

  function pass(pattern: RegExp): void {
    pattern.lastIndex = at;
    pattern.test(piece);
    at = pattern.lastIndex;
  }

  function passLineEnd(): void {
    at += 1;
    line += 1;
    lineStart = at;
  }

  const place = (): TextPlace => ({ line, column: at - lineStart + 1 });

  return {
    place,
    take: () => void (at += 1),
    async peek() {
      for (;;) {
        pass(SPACE);
        const sign = piece[at];
        if (sign === "\n") passLineEnd();
        else if (sign !== undefined) return sign;
        else if (!(await more())) return undefined;
      }
    },
    async part(stops, depth = 0) {
      const start = place();
      const held: string[] = [];
      let length = 0;
      let from = at;
      let isString = false;
      let isEscaped = false;
      const hold = () => {
        length += at - from;
        if (length > longest) held.length = 0;
        else held.push(piece.slice(from, at));
      };
      for (;;) {
        if (isEscaped && at < piece.length) {
          isEscaped = false;
          if (piece[at] !== "\n") at += 1;
        }
        pass(isString ? IN_STRING : OUTSIDE);
        const sign = piece[at];
        if (sign === undefined) {
          hold();
          const isEnd = !(await more());
          from = at;
          if (isEnd) break;
        } else if (sign === "\n") {
          // No string of JSON has a line break as it is: one that was not closed ends here, and spoils only its own part.
          isString = false;
          passLineEnd();
        } else if (isString) {
          isString = sign !== '"';
          isEscaped = sign === "\\";
          at += 1;
        } else if (depth === 0 && stops.includes(sign)) {
          hold();
          break;
        } else {
          if (sign === '"') isString = true;
          else if (sign === "[" || sign === "{") depth += 1;
          else if (sign === "]" || sign === "}") depth -= 1;
          at += 1;
        }
      }
      return length > longest ? start : { ...start, text: held.length === 1 ? held[0] : held.join("") };
    },
  };
}
