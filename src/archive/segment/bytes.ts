const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Bytes that grow: numbers as varints (seven bits a byte, the lowest first, https://en.wikipedia.org/wiki/LEB128), texts as UTF-8. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 64) {
    this.bytes = new Uint8Array(capacity);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A text with its length in bytes before it. */
  text(text: string): void {
    const bytes = encoder.encode(text);
    this.number(bytes.length);
    this.raw(bytes);
  }

  /** What was written, as a copy of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}

/** Reads what a `ByteWriter` wrote. Throws a `RangeError` where the bytes end too early. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError("the bytes end too early");
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      if (shift > 28) throw new RangeError("a number is too long");
    }
  }

  raw(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError("the bytes end too early");
    const bytes = this.bytes.subarray(this.at, end);
    this.at = end;
    return bytes;
  }

  /** The bytes that a function passes over. */
  rawUntil(pass: () => void): Uint8Array {
    const start = this.at;
    pass();
    return this.bytes.subarray(start, this.at);
  }

  text(): string {
    return decoder.decode(this.raw(this.number()));
  }
}

/** Bytes of a checksum. */
const CHECKSUM_BYTES = 2;

/** Bytes with a checksum behind them that ties them to where they belong. */
export function withChecksum(bytes: Uint8Array, belongs: string): Uint8Array<ArrayBuffer> {
  const sum = checksum(bytes, belongs);
  const both = new Uint8Array(bytes.length + CHECKSUM_BYTES);
  both.set(bytes);
  both.set([sum & 0xff, sum >>> 8], bytes.length);
  return both;
}

/** The bytes without their checksum; nothing where they are damaged or belong elsewhere. */
export function verified(bytes: Uint8Array, belongs: string): Uint8Array | undefined {
  if (bytes.length <= CHECKSUM_BYTES) return undefined;
  const content = bytes.subarray(0, -CHECKSUM_BYTES);
  const [low = 0, high = 0] = bytes.subarray(-CHECKSUM_BYTES);
  return checksum(content, belongs) === low + (high << 8) ? content : undefined;
}

/** A checksum of 16 bits: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), folded; `seed` ties it to where the bytes belong. */
export function checksum(bytes: Uint8Array, seed: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
