// What is read may be made to keep the parser busy: it takes time for each part and mark, by the square of the marks and
// lines in one paragraph, and of the parts in each other. The limits are far beyond what anybody writes, and keep it to about a second.
const LONGEST = 1_000_000;
const MOST_LINES = 30_000;
const MOST_PARTS = 10_000;
const MOST_MARKS = 150_000;
const MOST_SQUARED = 20_000_000;
const DEEPEST = 50;
const DEEP_LINE = new RegExp(
  `^(?:(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${DEEPEST}}|[ \\t]{200,}(?:>|[-+*]|\\d{1,9}[.)]))`,
  "m",
);
/** Lines that begin a text of their own, whatever stands before them. */
const OWN_LINE = /^ {0,3}(?:[-+*] |1[.)] |#{1,6} )/;
const MAY_BE_OWN = /^\s*(?:[-+*>#|]|\d+[.)])/;
const MARK = /[^\p{L}\p{N}\s]/gu;
const PAIRED = new Set("*_~[]`!<");

/** Why a text is too much to be read as Markdown, completing a sentence that begins with what it is; `undefined` for one that is not. */
export function tooMuchMarkdown(text: string): string | undefined {
  if (text.length > LONGEST) return `has more than ${LONGEST / 1_000_000} MB of Markdown; split it`;
  if (DEEP_LINE.test(text)) return "has more lists and quotations in each other than can be read";
  const lines = text.split("\n");
  if (lines.length > MOST_LINES) return `has more than ${MOST_LINES} lines; split it`;
  const { parts, marks, squared } = count(lines);
  if (parts > MOST_PARTS) return `has more than ${MOST_PARTS} paragraphs, items and rows; split it`;
  const isTooMuch = marks > MOST_MARKS || squared > MOST_SQUARED;
  return isTooMuch
    ? "has more marks than can be read as Markdown; take out those that mean nothing"
    : undefined;
}

/** The parts and marks of a text, and the sum of the squares of each paragraph's lines and marks that may be one of a pair. */
function count(lines: string[]): { parts: number; marks: number; squared: number } {
  const counts = { parts: 0, marks: 0, squared: 0 };
  let paired = 0;
  let wasBlank = true;
  for (const line of lines) {
    const isBlank = line.trim() === "";
    if (isBlank || OWN_LINE.test(line)) {
      counts.squared += paired * paired;
      paired = 0;
    }
    // Looking for addresses, too, takes time by the square of the lines.
    if (!isBlank) paired += 1;
    if ((wasBlank && !isBlank) || MAY_BE_OWN.test(line)) counts.parts += 1;
    for (const mark of line.match(MARK) ?? []) {
      counts.marks += 1;
      if (PAIRED.has(mark)) paired += mark === "<" ? 2 : 1;
    }
    wasBlank = isBlank;
  }
  counts.squared += paired * paired;
  return counts;
}
