import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { followedLinks } from "./followed-links.ts";

function drawLinks(...hrefs: string[]): HTMLAnchorElement[] {
  const links = hrefs.map((href) => {
    const link = document.createElement("a");
    link.href = href;
    return link;
  });
  document.body.replaceChildren(...links);
  return links;
}

beforeEach(() => sessionStorage.clear());
afterEach(() => document.body.replaceChildren());

/** Follows a link of a page that has these. */
function follow(entry: string, hrefs: string[], number: number): void {
  const link = drawLinks(...hrefs)[number];
  if (link !== undefined) followedLinks.note(entry, link);
}

describe("the link that was followed", () => {
  it("is found in the page when that is drawn again, the right one of several that lead there", () => {
    follow("a /", ["/moon", "/mars", "/moon"], 2);
    const again = drawLinks("/new", "/moon", "/mars", "/moon");
    expect(followedLinks.find("a /")).toBe(again[3]);
  });

  it("is the first one where there are fewer by now, and none where none leads there", () => {
    follow("a /", ["/moon", "/mars", "/moon"], 2);
    const [only] = drawLinks("/moon");
    expect(followedLinks.find("a /")).toBe(only);
    drawLinks("/mars");
    expect(followedLinks.find("a /")).toBeUndefined();
  });

  it("is remembered for each entry of the history, and the last one of an entry", () => {
    follow("a /", ["/moon", "/mars"], 0);
    follow("b /", ["/moon", "/mars"], 0);
    follow("a /", ["/moon", "/mars"], 1);
    const [moon, mars] = drawLinks("/moon", "/mars");
    expect([followedLinks.find("a /"), followedLinks.find("b /")]).toEqual([mars, moon]);
    expect(followedLinks.find("c /")).toBeUndefined();
  });

  it("is none where what is stored was damaged", () => {
    drawLinks("/moon");
    for (const damaged of ["{", "null", '[3, {"entry": "a /"}]']) {
      sessionStorage.setItem("broadsheet-followed-links", damaged);
      expect(followedLinks.find("a /")).toBeUndefined();
    }
  });
});
