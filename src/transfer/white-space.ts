/** The white space of HTML: `\t`, `\n`, `\f`, `\r` and the space. */
const SPACES = "\t\n\f\r ";

/** Text without the white space of HTML at its ends. A regular expression would try each space within as one at the end. */
export function trimmed(text: string): string {
  const [start, end] = edgesOf(text, SPACES);
  return text.slice(start, end);
}

/** Text with what is white space at its ends replaced, sign by sign. */
export function withEdges(text: string, spaces: string, replace: (sign: string) => string): string {
  const [start, end] = edgesOf(text, spaces);
  const edge = (part: string) => Array.from(part, replace).join("");
  return edge(text.slice(0, start)) + text.slice(start, end) + edge(text.slice(end));
}

/** Where what is no white space begins and ends. */
function edgesOf(text: string, spaces: string): [start: number, end: number] {
  let [start, end] = [0, text.length];
  while (start < end && spaces.includes(text.charAt(start))) start += 1;
  while (end > start && spaces.includes(text.charAt(end - 1))) end -= 1;
  return [start, end];
}
