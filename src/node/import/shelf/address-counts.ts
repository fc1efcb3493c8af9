/** How many articles came from each address of the web; those of files are not counted. */
export class AddressCounts {
  readonly #counts = new Map<string, number>();

  add(file: string): void {
    if (/^https?:/i.test(file)) this.#counts.set(file, this.of(file) + 1);
  }

  of(address: string): number {
    return this.#counts.get(address) ?? 0;
  }
}
