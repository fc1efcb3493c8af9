import type { Block } from "../../../content/block.ts";
import { MarkedLine, type Marks } from "./marked-line.ts";
import { isVisible } from "./spaces.ts";

/** Blocks as they are read: running text becomes paragraphs, whatever it stands in. */
export class Flow {
  #blocks: Block[] = [];
  #line = new MarkedLine();
  /** Pictures that stand in the midst of a sentence: they come after it. */
  #held: Block[] = [];

  text(text: string, marks: Marks): void {
    const { breaks } = this.#line;
    // Some editors keep a line open with a space that does not break.
    if (breaks > 0 && !isVisible(text)) return;
    if (breaks > 1) this.endParagraph();
    this.#line.append(text, marks);
  }

  /** One break is a new line, two end the paragraph. */
  breakLine(): void {
    this.#line.break();
  }

  /** What follows stands on a new line, of the same paragraph. */
  newLine(): void {
    if (this.#line.breaks === 0) this.#line.break();
  }

  /** True where no text has been read since a paragraph ended. */
  get isBetween(): boolean {
    return this.#line.isEmpty;
  }

  endParagraph(): void {
    const text = this.#line.take();
    if (text !== undefined) this.#blocks.push({ type: "paragraph", text });
    if (this.#held.length === 0) return;
    this.#blocks.push(...this.#held);
    this.#held = [];
  }

  add(block: Block): void {
    this.endParagraph();
    const last = this.#blocks.at(-1);
    // A line is between two things.
    if (block.type === "divider" && (last === undefined || last.type === "divider")) return;
    this.#blocks.push(block);
  }

  /** Adds a picture where no sentence is torn apart by it. */
  hold(block: Block): void {
    if (this.#line.isEmpty || this.#line.breaks > 0) this.add(block);
    else this.#held.push(block);
  }

  /** What was added last, unless text followed. */
  get last(): Block | undefined {
    return this.#line.isEmpty ? this.#blocks.at(-1) : this.#held.at(-1);
  }

  /** Takes back what was said in place of a picture, for the picture comes now. */
  dropStandIn(alt: string): void {
    const blocks = this.#line.isEmpty ? this.#blocks : this.#held;
    const last = blocks.at(-1);
    if (last?.type === "paragraph" && last.text === alt) blocks.pop();
  }

  take(): Block[] {
    this.endParagraph();
    while (this.#blocks.at(-1)?.type === "divider") this.#blocks.pop();
    return this.#blocks;
  }
}
