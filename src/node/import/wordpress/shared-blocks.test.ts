import { expect, it } from "vitest";
import { SharedBlocks } from "./shared-blocks.ts";

const shared = (number: number, more = "") => `<!-- wp:block {"ref":${number}${more}} /-->`;

it("fills a post with what it shares, also where it says some of it in its own words", () => {
  const blocks = new SharedBlocks();
  blocks.add("1", "One.");
  const own = shared(1, ',"content":{"Name":{"content":"Two"}}');
  expect(blocks.fill(`${shared(1)} ${own} ${shared(2)}`)).toBe("One. One. ");
});

it("does not let small posts become very large", () => {
  const blocks = new SharedBlocks();
  blocks.add("1", "a".repeat(1_000_000));
  const posts = Array.from({ length: 100 }, () => blocks.fill(shared(1).repeat(50)));
  expect(posts.join("").length).toBeLessThan(15_000_000);
});
