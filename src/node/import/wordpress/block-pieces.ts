/** A piece of a post of the block editor: blocks, whose paragraphs are marked, or what was typed outside of them. */
export interface BlockPiece {
  html: string;
  isClassic: boolean;
}

/** Where a block begins or ends: https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/#delimiters-and-parsing-expression-grammar */
const DELIMITER = /<!--\s(\/?)wp:([a-z][\w/-]*)\s/g;

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
  for (const match of content.matchAll(DELIMITER)) {
    const [, closes = "", name] = match;
    const close = content.indexOf("-->", match.index);
    if (close === -1) break;
    if (name === "freeform" || content.startsWith("/", close - 1)) continue;
    if (closes === "") {
      if (depth === 0) end(match.index, true);
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) end(close + 3, false);
    }
  }
  end(content.length, depth === 0);
  return pieces;
}
