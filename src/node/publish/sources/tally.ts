import type { DayCount } from "../../../archive/archive.ts";
import { bySize } from "../../../archive/topic-order.ts";
import type { TopicCount, TopicTag } from "../../../content/topic.ts";

/** Counts what the articles that go by have. */
export class Tally {
  /** By id. */
  readonly topics = new Map<string, TopicCount>();
  private readonly byDay = new Map<string, number>();
  private readonly byLanguage = new Map<string, number>();

  add(day: string, language: string, tags: TopicTag[]): void {
    this.byDay.set(day, (this.byDay.get(day) ?? 0) + 1);
    this.byLanguage.set(language, (this.byLanguage.get(language) ?? 0) + 1);
    for (const { id, label } of tags) {
      const known = this.topics.get(id);
      if (known === undefined) this.topics.set(id, { id, label, count: 1 });
      else known.count += 1;
    }
  }

  get days(): DayCount[] {
    return [...this.byDay].map(([day, count]) => ({ day, count }));
  }

  /** The topics with the most articles, the largest first. */
  largest(count: number): TopicCount[] {
    return [...this.topics.values()].toSorted(bySize).slice(0, count);
  }

  /** The most frequent first. */
  get languages(): string[] {
    const counted = [...this.byLanguage].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
    return counted.map(([language]) => language);
  }
}
