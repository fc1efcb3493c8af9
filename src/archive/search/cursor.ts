/** No further article. */
export const END = Infinity;

/**
 * Walks the ids of a segment's articles that answer to a part of a query, upwards: from the newest to the oldest.
 * `seek(target)` gives the first such id that is not below the target, or `END`. Where that takes a file that is not
 * here yet it gives `unknownFrom(id)`: nothing before that id answers; `want` then holds what must be loaded.
 */
export interface Cursor {
  seek(target: number): number;
  /** About how many articles answer: the scarcest part of a conjunction leads. */
  readonly size: number;
}

/** Says that no id before this one answers, and that more is not known yet. */
export function unknownFrom(id: number): number {
  return -1 - id;
}

export function isUnknown(found: number): boolean {
  return found < 0;
}

/** The id up to which nothing answers, of what `seek` gave. */
export function lowerBound(found: number): number {
  return found < 0 ? -1 - found : found;
}

/** The articles whose ids are from `start` to before `end`. */
export function rangeCursor(start: number, end: number): Cursor {
  return {
    size: Math.max(0, end - start),
    seek: (target) => {
      const id = Math.max(start, target);
      return id < end ? id : END;
    },
  };
}

/** The articles that answer to all parts. */
export function allOf(parts: Cursor[], segmentSize: number): Cursor {
  const [leader, ...others] = parts.toSorted((a, b) => a.size - b.size);
  if (leader === undefined) return rangeCursor(0, segmentSize);
  if (others.length === 0) return leader;
  function seek(target: number): number {
    let from = target;
    for (;;) {
      const candidate = leader?.seek(from) ?? END;
      if (candidate === END || isUnknown(candidate)) return candidate;
      // All are asked, so that all files that are missing are wanted at once.
      const found = others.map((cursor) => cursor.seek(candidate));
      const furthest = Math.max(...found.map(lowerBound));
      if (furthest === END) return END;
      if (furthest > candidate) from = furthest;
      else return found.some(isUnknown) ? unknownFrom(candidate) : candidate;
    }
  }
  return { size: leader.size, seek };
}

/** The articles that answer to any part. */
export function anyOf(parts: Cursor[]): Cursor {
  return {
    size: parts.reduce((sum, { size }) => sum + size, 0),
    seek: (target) => {
      const found = parts.map((cursor) => cursor.seek(target));
      const nearest = Math.min(END, ...found.map(lowerBound));
      return nearest === END || found.includes(nearest) ? nearest : unknownFrom(nearest);
    },
  };
}

/** The articles that do not answer. */
export function noneOf(part: Cursor, segmentSize: number): Cursor {
  return {
    size: Math.max(0, segmentSize - part.size),
    seek: (target) => {
      for (let id = target; id < segmentSize; id++) {
        const found = part.seek(id);
        if (found !== id) return isUnknown(found) && lowerBound(found) === id ? unknownFrom(id) : id;
      }
      return END;
    },
  };
}
