import type { Block } from "../../../content/block.ts";
import { Tokenizer, TokenizerMode, type Token } from "parse5";
import { BLOCKS, DROPPED } from "./element-names.ts";
import { Flow } from "./flow.ts";
import { NO_MARKS } from "./marked-line.ts";

/** No article has more paragraphs; of what follows, so many are the lines of one. */
const MOST_PARAGRAPHS = 20_000;
const LINES = 1000;

/** What has no markup within: https://html.spec.whatwg.org/#parsing-html-fragments */
const RAW_TEXT = new Set(["style", "xmp", "iframe", "noembed", "noframes"]);
const REFERENCES_ONLY = new Set(["title", "textarea"]);

/** The text of HTML that is too large or too tangled for a tree, as paragraphs: no mark, link or picture of it is kept. */
export function readFlat(html: string): Block[] {
  const flow = new Flow();
  let dropped = "";
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag({ tagName }) {
        tokenizer.state = stateWithin(tagName, tokenizer.state);
        if (isDropped(tagName) && tokenizer.state !== TokenizerMode.DATA) dropped = tagName;
        if (tagName === "br") flow.breakLine();
        else if (BLOCKS.has(tagName)) endParagraph();
      },
      onEndTag({ tagName }) {
        if (tagName === dropped) dropped = "";
        if (BLOCKS.has(tagName)) endParagraph();
      },
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  let ended = 0;
  function endParagraph(): void {
    if (flow.isBetween) return;
    ended += 1;
    if (ended <= MOST_PARAGRAPHS || ended % LINES === 0) flow.endParagraph();
    else flow.newLine();
  }
  function addText({ chars }: Token.CharacterToken): void {
    if (dropped === "") flow.text(chars, NO_MARKS);
  }
  tokenizer.write(html, true);
  return flow.take();
}

function isDropped(tagName: string): boolean {
  return DROPPED.has(tagName) || tagName === "iframe";
}

function stateWithin<State>(
  tagName: string,
  state: State,
): State | (typeof TokenizerMode)[keyof typeof TokenizerMode] {
  if (tagName === "script") return TokenizerMode.SCRIPT_DATA;
  if (RAW_TEXT.has(tagName)) return TokenizerMode.RAWTEXT;
  return REFERENCES_ONLY.has(tagName) ? TokenizerMode.RCDATA : state;
}

function nothing(): void {
  // Neither text nor a tag.
}
