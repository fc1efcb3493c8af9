/** A list of the site: everything, the articles of a topic, or of a year, month or day. */
export interface ListState {
  count: number;
  /** How many of its articles are new enough to have a page. */
  recent: number;
  /** How many of its oldest articles are as they were before; absent where all are. */
  same?: number;
}

export const everythingKey = "";
export const topicKey = (id: string) => `#${id}`;

/** The year, the month and the day of a day, each by its name. */
export function spanKeys(day: string): string[] {
  return [day.slice(0, 4), day.slice(0, 7), day];
}

/** The lists that an article with this day and these topics stands in. */
export function keysOf(day: string, topics: string[]): string[] {
  return [everythingKey, ...topics.map(topicKey), ...spanKeys(day)];
}

/** Counts every list of the site while the articles go by, the oldest first, and notes from where on it has changed. */
export class Lists {
  private readonly states = new Map<string, ListState>();

  add(keys: string[], isRecent: boolean): void {
    for (const key of keys) {
      const state = this.stateOf(key);
      state.count += 1;
      if (isRecent) state.recent += 1;
    }
  }

  /** At this place something has come, gone or changed. */
  touch(keys: string[]): void {
    for (const key of keys) {
      const state = this.stateOf(key);
      state.same ??= state.count;
    }
  }

  get(key: string): ListState {
    return this.states.get(key) ?? { count: 0, recent: 0 };
  }

  /** True where something has changed. */
  isTouched(key: string): boolean {
    return this.get(key).same !== undefined;
  }

  /** The names of the years, months and days that have articles or had them before, the oldest first. */
  spans(): string[] {
    return [...this.states.keys()].filter((key) => /^\d/.test(key)).toSorted();
  }

  /** The years, months and days that came or went between them, so that they lead to others than before. */
  withOtherNeighbours(): Set<string> {
    const found = new Set<string>();
    for (const spans of Map.groupBy(this.spans(), ({ length }) => length).values()) {
      const isThere = (span: string) => this.get(span).count > 0;
      for (const [index, span] of spans.entries()) {
        // It is new, or at least its oldest article is another one.
        if (this.get(span).same !== 0) continue;
        const nearest = [spans.slice(0, index).findLast(isThere), spans.slice(index + 1).find(isThere)];
        for (const other of nearest) if (other !== undefined) found.add(other);
      }
    }
    return found;
  }

  private stateOf(key: string): ListState {
    const state = this.states.get(key) ?? { count: 0, recent: 0 };
    this.states.set(key, state);
    return state;
  }
}
