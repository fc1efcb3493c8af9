/** Marks the articles whose files are there, by their ids. */
export class Seen {
  count = 0;
  private marks = new Uint8Array(1024);

  add(id: number): void {
    if (id >= this.marks.length) {
      const grown = new Uint8Array(Math.max(id + 1, this.marks.length * 2));
      grown.set(this.marks);
      this.marks = grown;
    }
    this.marks[id] = 1;
    this.count += 1;
  }

  has(id: number): boolean {
    return this.marks[id] === 1;
  }
}
