import { expect, it } from "vitest";
import { topicResolver } from "./resolve-topics.ts";

function topic(label: string, aliases: string[] = [], labels: Record<string, string> = {}) {
  return { id: label.toLowerCase(), label, aliases, labels };
}

it("a topic is known by its label before another's alias, and by an alias before a label in another language", () => {
  const resolve = topicResolver([
    topic("Arts", ["Painting"], { de: "Kunst", fr: "Colour" }),
    topic("Painting"),
    topic("Light", ["Colour"]),
  ]);
  expect(resolve(["painting", "KUNST", "colour"]).map(({ id }) => id)).toEqual(["painting", "arts", "light"]);
});

it("a topic that is in no vocabulary keeps the name it was typed with first", () => {
  const resolve = topicResolver([]);
  expect(resolve(["Deep sea", "deep-sea", "深海"])).toEqual([
    { id: "deep-sea", label: "Deep sea" },
    { id: "6df16d77", label: "深海" },
  ]);
});
