import { describe, expect, it } from "vitest";
import { ArticleText } from "./article-text.ts";

function anElement(tag: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** A body with marks within words, a list, and a note that is not the article's. */
function aBody() {
  const bold = anElement("strong", "bold");
  const paragraph = anElement("p", "A ", bold, " word.");
  const list = anElement("ul", anElement("li", "One"), anElement("li", "Two"));
  const embed = anElement("p", anElement("a", "A film"), anElement("small", "Shown elsewhere"));
  const body = anElement("div", paragraph, list, embed);
  document.body.replaceChildren(anElement("p", "Before"), body, anElement("p", "After"));
  return { body, bold, paragraph, list };
}

describe("the text of an article", () => {
  it("has one line for each block, and nothing of the interface", () => {
    expect(new ArticleText(aBody().body).text).toBe("A bold word.\nOne\nTwo\nA film");
  });

  it("leads from every place to a range with these words, and back", () => {
    const article = new ArticleText(aBody().body);
    const { length } = article.text;
    for (let start = 0; start < length; start += 1)
      for (let end = start + 1; end <= length; end += 1) {
        const words = article.text.slice(start, end);
        if (words.trim() !== words) continue;
        const range = article.rangeOf({ start, end });
        expect(range?.toString()).toBe(words.replaceAll("\n", ""));
        expect(range && article.placeOf(range)).toEqual({ start, end });
      }
  });

  it("takes of a range what lies in the article", () => {
    const { body } = aBody();
    const article = new ArticleText(body);
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(article.placeOf(range)).toEqual({ start: 0, end: article.text.length });
    range.selectNodeContents(document.body.firstChild ?? body);
    expect(article.placeOf(range)).toBeUndefined();
  });

  it("understands ranges that begin and end between elements", () => {
    const { body, paragraph, list } = aBody();
    const article = new ArticleText(body);
    const range = document.createRange();
    range.setStart(paragraph, 1);
    range.setEnd(list, 1);
    expect(article.text.slice(2, 16)).toBe("bold word.\nOne");
    expect(article.placeOf(range)).toEqual({ start: 2, end: 16 });
  });
});
