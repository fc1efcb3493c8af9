import { galleryNumbers } from "./attached-pictures.ts";
import type { Post } from "./post.ts";
import { sharedBlocks } from "./shared-blocks.ts";
import { drawShortcodes } from "./shortcodes.ts";

/** Letters of posts that are held back at most; a longer wait is given up for the oldest. */
const MOST_HELD = 24_000_000;

/** A gallery that names no pictures shows all of its post, and only at the end are they known. */
const ALL = "all";

/**
 * Posts whose pictures and shared blocks have not come yet: in an export they mostly come after the post that shows them.
 * Those for which all is there are given at once, so that little is held.
 */
export class WaitingPosts {
  private readonly isHere: (number: string) => boolean;
  private readonly waiting = new Map<Post, Set<string>>();
  private readonly waitingFor = new Map<string, Post[]>();
  private held = 0;

  /** `isHere` tells of the number of a picture or a block whether it has come. */
  constructor(isHere: (number: string) => boolean) {
    this.isHere = isHere;
  }

  /** Takes a post in and gives those that need not wait, or cannot any longer. */
  *add(post: Post): Generator<Post> {
    const needed = new Set(neededBy(post).filter((number) => !this.isHere(number)));
    if (needed.size === 0) yield post;
    // A copy, for a piece of a text holds all of that text in memory.
    else yield* this.hold(structuredClone(post), needed);
  }

  private *hold(post: Post, needed: Set<string>): Generator<Post> {
    this.waiting.set(post, needed);
    for (const number of needed) {
      const posts = this.waitingFor.get(number);
      if (posts === undefined) this.waitingFor.set(number, [post]);
      else posts.push(post);
    }
    this.held += sizeOf(post);
    while (this.held > MOST_HELD) {
      const [oldest] = this.waiting.keys();
      if (oldest === undefined) return;
      yield this.release(oldest);
    }
  }

  /** Gives the posts that waited for nothing but this picture or block. */
  *arrived(number: string): Generator<Post> {
    const posts = this.waitingFor.get(number) ?? [];
    this.waitingFor.delete(number);
    for (const post of posts) {
      const needed = this.waiting.get(post);
      needed?.delete(number);
      if (needed?.size === 0) yield this.release(post);
    }
  }

  /** Gives all that still wait, when no more comes. */
  *rest(): Generator<Post> {
    for (const post of this.waiting.keys()) yield this.release(post);
  }

  private release(post: Post): Post {
    this.waiting.delete(post);
    this.held -= sizeOf(post);
    return post;
  }
}

function sizeOf({ content }: Post): number {
  return content.length + 1000;
}

function neededBy({ content, thumbnail }: Post): string[] {
  const numbers: string[] = [];
  if (content.includes("[gallery"))
    drawShortcodes(content, ({ name, attributes }) => {
      if (name === "gallery") numbers.push(...(galleryNumbers(attributes) ?? [ALL]));
      return undefined;
    });
  return [...numbers, ...sharedBlocks(content), ...(thumbnail === undefined ? [] : [thumbnail])];
}
