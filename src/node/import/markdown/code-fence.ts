/** A fence, in a list or a quotation, too, and what stands after it. */
const FENCE = /^[ \t>]*(`{3,}|~{3,})([^\n]*)$/;

/** Follows the lines of a Markdown text, and tells of each whether it is code: between fences, or a fence itself. */
export class CodeFence {
  #open: string | undefined;

  isCode(line: string): boolean {
    const [, mark, after = ""] = FENCE.exec(line) ?? [];
    if (this.#open === undefined) {
      // Ticks with more of them after it are code in a line.
      this.#open = mark?.startsWith("`") === true && after.includes("`") ? undefined : mark;
      return this.#open !== undefined;
    }
    if (mark?.startsWith(this.#open) === true && after.trim() === "") this.#open = undefined;
    return true;
  }

  /** True where the line that was told of last was not the end of code. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }
}
