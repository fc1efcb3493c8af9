import type { Place } from "./anchor.ts";

/** Elements between whose texts a line ends. */
const BLOCKS = new Set(
  (
    "ADDRESS ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION " +
    "TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
/** What is not the article's: the interface, as the note on where an embedded thing is shown, and what nobody sees. */
const APART = new Set(["BUTTON", "NOSCRIPT", "SCRIPT", "SMALL", "STYLE", "TEMPLATE"]);

/** A text node of the article, and where its text begins in the article's. */
interface Piece {
  node: Text;
  start: number;
}

/**
 * The text of an article as it is drawn: its text nodes, with a line's end between two blocks. It depends on the elements
 * alone, never on how a browser lays them out, so that it is the same everywhere.
 */
export class ArticleText {
  readonly text: string;
  readonly #pieces: Piece[] = [];
  readonly #body: Node;

  constructor(body: Node) {
    this.#body = body;
    let text = "";
    let isNewBlock = false;

    const walk = (node: Node): void => {
      if (node instanceof Text) {
        if (node.data === "") return;
        if (isNewBlock && text !== "") text += "\n";
        isNewBlock = false;
        this.#pieces.push({ node, start: text.length });
        text += node.data;
      } else if (node instanceof Element && !isApart(node)) {
        const isBlock = BLOCKS.has(node.tagName);
        isNewBlock ||= isBlock;
        node.childNodes.forEach(walk);
        isNewBlock ||= isBlock;
      }
    };
    walk(body);
    this.text = text;
  }

  /** The range of a place; it begins and ends in text. */
  rangeOf({ start, end }: Place): Range | undefined {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(Math.max(start, end - 1));
    if (first === undefined || last === undefined) return undefined;
    const range = document.createRange();
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  }

  /** The place of a range, as far as it lies within the article, without the white space around it. */
  placeOf(range: Range): Place | undefined {
    if (!range.intersectsNode(this.#body)) return undefined;
    const reached = this.#pieces.filter(({ node }) => range.intersectsNode(node));
    const [first, last] = [reached.at(0), reached.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const from = first.start + (range.startContainer === first.node ? range.startOffset : 0);
    const to = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
    const words = this.text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = start + words.trim().length;
    return end > start ? { start, end } : undefined;
  }

  /** The last piece that begins at or before a position. */
  #pieceAt(position: number): Piece | undefined {
    return this.#pieces.findLast(({ start }) => start <= position);
  }
}

function isApart(element: Element): boolean {
  return APART.has(element.tagName) || element.getAttribute("aria-hidden") === "true";
}
