import * as v from "valibot";
import { Memory } from "./memory.ts";
import { DamagedFileError, UnreachableError } from "./archive.ts";
import { verified } from "./segment/bytes.ts";
import type { Slice } from "./segment/node.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** How a file is asked for: a part of it, or past the caches on the way. */
export interface FileRequest {
  headers?: { range: string };
  cache?: "reload" | "no-cache";
}

/** Fetches a path under `archive/`. */
export type FetchFile = (path: string, request?: FileRequest) => Promise<Response>;

/** Raised when a file that the index names is not there: a newer edition may have taken its place. */
export class MissingFileError extends UnreachableError {}

/** Reads the files of an archive: fetches, unpacks and checks them. Keeps nothing but whole packs that came unasked. */
export class FileStore {
  private readonly fetchFile: FetchFile;
  /** False once a server answered a request for a part with the whole file, or with what was not the part. */
  private mayAskForParts = true;
  private readonly wholePacks = new Memory<Uint8Array>(24);
  /** The JSON of small files, which are asked for again and again. */
  private readonly texts = new Memory<string>(60);
  /** What came damaged is asked for past the caches on the way. */
  private readonly damaged = new Set<string>();
  /** Bytes of all files that were fetched, as they came. */
  fetched = 0;

  constructor(fetchFile: FetchFile) {
    this.fetchFile = fetchFile;
  }

  /** What a file that may be absent says; `read` throws where it is not as it should be. */
  async optional<T>(
    path: string,
    read: (text: string, headers: Headers) => T,
    request?: FileRequest,
  ): Promise<T | undefined> {
    const response = await this.respond(path, request);
    if (response === undefined) return undefined;
    const bytes = await this.body(path, response);
    return this.check(path, () => read(decoder.decode(bytes), response.headers));
  }

  /** What a compressed file holds; `read` throws where it is not as it should be. */
  async unpacked<T>(path: string, read: (content: Uint8Array) => T): Promise<T> {
    const bytes = await this.body(path, await this.required(path));
    const content = await inflate(bytes).catch(() => undefined);
    return this.check(path, () => {
      if (content === undefined) throw new RangeError("cannot be unpacked");
      return read(content);
    });
  }

  /** The JSON in a compressed file. */
  async unpackedJson<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
    const text = await this.texts.load(path, () =>
      this.unpacked(path, (content) => checkedText(content, path)),
    );
    return this.check(path, () => parseJson(text, schema));
  }

  /** One chunk of a pack, without its checksum, which is checked. */
  async chunk(path: string, slice: Slice): Promise<Uint8Array> {
    if (this.wholePacks.get(path) === undefined && this.mayAskForParts) {
      const part = await this.part(path, slice);
      const chunk = part && verified(part, path);
      if (chunk !== undefined) return chunk;
    }
    const whole = await this.wholePacks.load(path, async () => this.body(path, await this.required(path)));
    return this.check(path, () => {
      const chunk = verified(whole.subarray(slice.offset, slice.offset + slice.length), path);
      if (chunk !== undefined) return chunk;
      this.wholePacks.delete(path);
      throw new RangeError("is not what the archive's dictionary says");
    });
  }

  /** Tells the reader which file it is that cannot be read, and remembers it. */
  private check<T>(path: string, read: () => T): T {
    try {
      const content = read();
      this.damaged.delete(path);
      return content;
    } catch (error) {
      this.damaged.add(path);
      this.texts.delete(path);
      throw new DamagedFileError(path, error instanceof Error ? error.message : "cannot be read");
    }
  }

  private async part(path: string, { offset, length }: Slice): Promise<Uint8Array | undefined> {
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await this.required(path, { headers: { range } });
    const bytes = await this.body(path, response);
    if (response.status === 206 && bytes.length === length) return bytes;
    this.mayAskForParts = false;
    if (response.status === 200) void this.wholePacks.load(path, async () => bytes);
    return undefined;
  }

  private async required(path: string, request?: FileRequest): Promise<Response> {
    const response = await this.respond(path, request);
    if (response === undefined) throw new MissingFileError(path);
    return response;
  }

  private async respond(path: string, request?: FileRequest): Promise<Response | undefined> {
    const past: FileRequest | undefined = this.damaged.has(path) ? { ...request, cache: "reload" } : request;
    const response = await this.fetchFile(path, past).catch((cause: unknown) => {
      throw new UnreachableError(path, { cause });
    });
    // Some hosts answer an unknown path with the app's own page and status 200.
    const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
    if ([404, 410].includes(response.status) || (response.ok && isPage)) return undefined;
    if (!response.ok && response.status !== 416) throw new UnreachableError(path);
    return response;
  }

  private async body(path: string, response: Response): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const bytes = new Uint8Array(await response.arrayBuffer());
      this.fetched += bytes.length;
      return bytes;
    } catch (cause) {
      throw new UnreachableError(path, { cause });
    }
  }
}

/** The text of a JSON file, which ends with a checksum. */
function checkedText(bytes: Uint8Array, path: string): string {
  const content = verified(bytes, path);
  if (content === undefined) throw new RangeError("is damaged, or belongs to another part of the archive");
  return decoder.decode(content);
}

// zlib's format (RFC 1950), which ends with a checksum that the browser checks.
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads JSON by its schema. Throws a `RangeError` that says what is wrong. */
export function parseJson<T>(text: string, schema: v.GenericSchema<unknown, T>): T {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new RangeError("is not JSON");
  }
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new RangeError(`${v.getDotPath(issue) ?? "content"}: ${issue.message}`);
}
