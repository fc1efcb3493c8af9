/** Code between ticks in a line, which stays as it is. */
const CODE = /(`[^`\n]+`)/;

/** A line of which all that is not code is rewritten. */
export function outsideCode(line: string, rewrite: (text: string) => string): string {
  return line
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : rewrite(part)))
    .join("");
}
