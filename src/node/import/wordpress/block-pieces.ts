/** A piece of a post of the block editor: blocks, whose paragraphs are marked, or what was typed outside of them. */
export interface BlockPiece {
  html: string;
  isClassic: boolean;
}

/** Where a block begins or ends: https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/#delimiters-and-parsing-expression-grammar */
const DELIMITER = /^<!--\s(\/?)wp:([a-z][\w/-]*)\s/;
const LONGEST_NAME = 200;

/** The pieces of a post, of which the classic editor makes one. A block of the classic editor, `wp:freeform`, is classic as what stands in no block is. */
export function blockPieces(content: string): BlockPiece[] {
  const pieces: BlockPiece[] = [];
  let depth = 0;
  let begin = 0;
  const end = (at: number, isClassic: boolean) => {
    const html = content.slice(begin, at);
    if (html !== "") pieces.push({ html, isClassic: isClassic && html.trim() !== "" });
    begin = at;
  };
  for (const { start, close } of comments(content)) {
    const [, closes, name] = DELIMITER.exec(content.slice(start, start + LONGEST_NAME)) ?? [];
    if (name === undefined || name === "freeform" || content.startsWith("/", close - 1)) continue;
    if (closes === "") {
      if (depth === 0) end(start, true);
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) end(close + 3, false);
    }
  }
  end(content.length, depth === 0);
  return pieces;
}

/** Where the comments of a text begin, and where they close. */
function* comments(html: string): Generator<{ start: number; close: number }> {
  for (let start = html.indexOf("<!--"); start !== -1;) {
    const close = html.indexOf("-->", start + 4);
    if (close === -1) return;
    yield { start, close };
    start = html.indexOf("<!--", close + 3);
  }
}
