/** A file to download. */
export interface ExportFile {
  name: string;
  /** Its media type. */
  type: string;
  /** Its content, one after the other. */
  parts: Uint8Array<ArrayBuffer>[];
}

/** So many characters become one part. */
const PIECE = 1 << 18;

/** Collects the text of a large file, piece by piece: made of it at once, its bytes would hold the page up. */
export class FileText {
  readonly #encoder = new TextEncoder();
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  #text = "";

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > PIECE) this.#flush();
  }

  /** All of it, in UTF-8. */
  parts(): Uint8Array<ArrayBuffer>[] {
    this.#flush();
    return this.#parts;
  }

  #flush(): void {
    this.#parts.push(this.#encoder.encode(this.#text));
    this.#text = "";
  }
}

/** So many bytes become one part. */
const PART = 1 << 18;

/** Collects the bytes of a large file: as many small parts as it may have, they would hold the page up. */
export class FileBytes {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  #part = new Uint8Array(PART);
  #length = 0;

  add(bytes: Uint8Array): void {
    if (this.#length + bytes.length > PART) this.#flush();
    if (bytes.length > PART) this.#parts.push(new Uint8Array(bytes));
    else {
      this.#part.set(bytes, this.#length);
      this.#length += bytes.length;
    }
  }

  parts(): Uint8Array<ArrayBuffer>[] {
    this.#flush();
    return this.#parts;
  }

  #flush(): void {
    this.#parts.push(this.#part.slice(0, this.#length));
    this.#length = 0;
  }
}

/** The name of a file that is made today. */
export function datedName(name: string, ending: string, now = new Date()): string {
  return `${name}-${now.toISOString().slice(0, 10)}.${ending}`;
}

/** The content of a file that is text. */
export function textOf({ parts }: ExportFile): string {
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode();
}
