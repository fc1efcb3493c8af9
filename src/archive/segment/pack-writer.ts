import { ByteWriter, withChecksum } from "./bytes.ts";
import type { Written } from "./node.ts";
import type { ArchiveFile } from "./segment.ts";

/** Lays chunks one after the other into packs of about the same size. A chunk lies in one pack. */
export class PackWriter {
  private readonly most: number;
  private readonly pathOf: (pack: number) => string;
  private readonly pack = new ByteWriter(1 << 16);
  private full: ArchiveFile[] = [];
  private number = 0;

  constructor(most: number, pathOf: (pack: number) => string) {
    this.most = most;
    this.pathOf = pathOf;
  }

  /** Where the next chunk begins, if it goes into the current pack. */
  get position(): { pack: number; offset: number } {
    return { pack: this.number, offset: this.pack.length };
  }

  /** How many packs there are; right once the rest was taken. */
  get packs(): number {
    return this.number;
  }

  add(chunk: Uint8Array): Written {
    const startsPack = this.pack.length > 0 && this.pack.length + chunk.length > this.most;
    if (startsPack) this.end();
    const whole = withChecksum(chunk, this.pathOf(this.number));
    this.pack.raw(whole);
    return { length: whole.length, startsPack };
  }

  private end(): void {
    this.full.push([this.pathOf(this.number), this.pack.finish()]);
    this.pack.clear();
    this.number += 1;
  }

  /** The packs that are finished since it was last asked. */
  takeFull(): ArchiveFile[] {
    const { full } = this;
    this.full = [];
    return full;
  }

  takeRest(): ArchiveFile[] {
    if (this.pack.length > 0) this.end();
    return this.takeFull();
  }
}
