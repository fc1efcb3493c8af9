import { deflateRawSync } from "node:zlib";
import { strToU8, Zip, ZipPassThrough } from "fflate";

// The earliest time a zip can tell, so that the same articles make the same bytes.
const NO_TIME = new Date(1980, 0, 1);
/** What a zip calls the way in which a packed file is in it. */
const PACKED = 8;

/** A zip that is taken away piece by piece as it grows. */
export class ZipStream {
  private pieces: Uint8Array[] = [];
  private readonly zip = new Zip((failure, piece) => {
    if (failure !== null) throw failure;
    this.pieces.push(piece);
  });

  /** `stored` is for what is read before it is unpacked, or is small already. */
  add(name: string, content: string | Uint8Array, { stored = false } = {}): void {
    const file = stored ? new ZipPassThrough(name) : new PackedFile(name);
    file.mtime = NO_TIME;
    this.zip.add(file);
    file.push(typeof content === "string" ? strToU8(content) : content, true);
  }

  end(): void {
    this.zip.end();
  }

  *take(): Generator<Uint8Array> {
    yield* this.pieces;
    this.pieces = [];
  }
}

/** A file that is packed in one go: those of the library's own hold their whole state until the zip ends. */
class PackedFile extends ZipPassThrough {
  constructor(name: string) {
    super(name);
    this.compression = PACKED;
  }

  protected override process(content: Uint8Array, isLast: boolean): void {
    this.ondata(null, deflateRawSync(content), isLast);
  }
}
