const FENCE = /^ {0,3}(```+|~~~+)/;

/** Follows the lines of a Markdown text, and tells of each whether it is code: between fences, or a fence itself. */
export class CodeFence {
  #open: string | undefined;

  isCode(line: string): boolean {
    const mark = FENCE.exec(line)?.[1];
    if (this.#open === undefined) {
      this.#open = mark;
      return mark !== undefined;
    }
    if (mark?.startsWith(this.#open) === true) this.#open = undefined;
    return true;
  }

  /** True where the line that was told of last was not the end of code. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }
}
