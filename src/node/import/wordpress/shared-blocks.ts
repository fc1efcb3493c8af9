/** A block that several posts share, which is an item of its own: `<!-- wp:block {"ref":12} /-->`. */
const SHARED = /<!-- wp:block \{[^<>]{0,500}?"ref":(\d{1,15})[^<>]{0,2000}\} \/-->/g;

/** What all shared blocks of an export may come to, in letters; and how often they may be put into one post. */
const MOST_KEPT = 10_000_000;
const MOST_IN_POST = 100;
/** What they may come to in all posts: a large one in many small posts could make an export a thousand times larger. */
const FILL_ROOM = 10_000_000;
const FILL_TIMES = 20;

/** The numbers of the shared blocks that a post shows. */
export function sharedBlocks(content: string): string[] {
  return [...content.matchAll(SHARED)].slice(0, MOST_IN_POST).flatMap(([, number]) => number ?? []);
}

/** The shared blocks of an export, by their numbers. */
export class SharedBlocks {
  private readonly contents = new Map<string, string>();
  private kept = 0;
  private room = FILL_ROOM;

  add(number: string, content: string): void {
    this.kept += content.length;
    // A copy, for a piece of a text holds all of that text in memory.
    if (this.kept <= MOST_KEPT) this.contents.set(number, structuredClone(content));
  }

  has(number: string): boolean {
    return this.contents.has(number);
  }

  /** A post with its shared blocks in their places. */
  fill(content: string): string {
    let count = 0;
    this.room += FILL_TIMES * content.length;
    return content.replace(SHARED, (_, number: string) => {
      const block = this.contents.get(number) ?? "";
      count += 1;
      if (count > MOST_IN_POST || block.length > this.room) return "";
      this.room -= block.length;
      return block;
    });
  }
}
