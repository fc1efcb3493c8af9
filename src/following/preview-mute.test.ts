import { describe, expect, it } from "vitest";
import { memoryArchive } from "../archive/memory-archive.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { previewMute, PREVIEWED } from "./preview-mute.ts";
import { topicSubject } from "./subject.ts";

const space = topicSubject({ id: "space", label: "Space" });

/** So many articles, of which every third is about space; the newest has the highest number. */
function archiveOf(size: number) {
  const articles = Array.from({ length: size }, (_, n) => {
    const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    return anArticle(`n-${n}`, { date: day, topics: [n % 3 === 0 ? "Space" : "Arts"] });
  });
  return memoryArchive(anEdition(articles));
}

describe("the preview of a mute", () => {
  it.each([0, 7, 99, 100, 101, 134])(
    "looks at the newest articles of %i, and at none twice",
    async (size) => {
      const { hidden, of } = await previewMute(archiveOf(size), space);
      expect(of).toBe(Math.min(size, PREVIEWED));
      const newest = Array.from({ length: of }, (_, n) => size - 1 - n);
      expect(hidden.map(({ slug }) => slug)).toEqual(newest.filter((n) => n % 3 === 0).map((n) => `n-${n}`));
    },
  );
});
