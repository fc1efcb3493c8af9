const INDENT = /^(?: {4}| {0,3}\t)/;
/** What may go on with lines as deep: parts of lists, and notes. */
const HOLDER = /^ {0,3}(?:[-+*]|\d{1,9}[.)]|\[\^[^\]\n]{1,100}\]:)[ \t]/;

/** Follows the lines of a Markdown text outside of fences, and tells of each whether it is code by its indent. */
export class CodeIndent {
  #isHeld = false;
  #mayBegin = true;

  isCode(line: string): boolean {
    if (line.trim() === "") {
      this.#mayBegin = true;
      return false;
    }
    if (INDENT.test(line)) return this.#mayBegin && !this.#isHeld;
    if (HOLDER.test(line)) this.#isHeld = true;
    // After a blank line, what stands at the margin ends a list.
    else if (this.#mayBegin && !line.startsWith(" ")) this.#isHeld = false;
    this.#mayBegin = false;
    return false;
  }
}
