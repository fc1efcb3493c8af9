import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { Item, ReadOptions } from "../draft.ts";
import { SourceError, type Source } from "../source.ts";
import { count, isBeside, isJunk, isPage, notArticles, pagesOf } from "./members-beside.ts";

/** A member up to this size is unpacked before it is read. */
const HELD = 16_000_000;
const MOST_MEMBERS = 1_000_000;
/** A zip may unpack to this much, or to this many times its own size: text is never packed tighter. */
const SMALL = 20_000_000;
const TIGHTEST = 200;
const TOO_LARGE = `unpacks to more than ${TIGHTEST} times its size, as no text does, or from a server to more than 20 MB`;

/** A zip (APPNOTE.TXT) of files of any other format, read one after the other. */
export async function* readZip(source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const spooled = source.path === undefined ? await spool(source) : undefined;
  try {
    yield* readFile(spooled?.file ?? source.path ?? "", source, options);
  } finally {
    await spooled?.remove();
  }
}

/** A zip has its directory at its end: one that arrives in pieces is put in a temporary file first. */
async function spool(source: Source): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-zip-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const file = join(folder, "archive.zip");
  try {
    await pipeline(source.chunks, createWriteStream(file));
    return { file, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function* readFile(file: string, source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const archive = await yauzl.openPromise(file, { autoClose: false, decodeStrings: false }).catch(notZip);
  const others = new Map<string, number>();
  const pages = new Set<string>();
  // What may belong to a page that comes after it.
  const waiting: Member[] = [];
  // What a server sent is held to what it may send.
  const most = source.address === undefined ? archive.fileSize * TIGHTEST : 0;
  const left = { bytes: Math.max(SMALL, most) };
  try {
    if (archive.entryCount > MOST_MEMBERS)
      throw new SourceError("too large", `has more than ${MOST_MEMBERS} files in it`);
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith("/") || isJunk(name)) continue;
      const member = { archive, entry, name, left };
      if (isPage(name)) pages.add(name);
      if (isBeside(name)) count(name, others);
      else if (pagesOf(name).length > 0) waiting.push(member);
      else yield* readMember(member, source, options);
    }
    for (const member of waiting) {
      if (pagesOf(member.name).some((page) => pages.has(page))) count(member.name, others);
      else yield* readMember(member, source, options);
    }
  } catch (error) {
    notZip(error);
  } finally {
    archive.close();
  }
  if (others.size > 0) yield notArticles(others);
}

function notZip(error: unknown): never {
  if (error instanceof SourceError) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  throw new SourceError("not valid", `is not a zip that can be read: ${reason}`);
}

/** The name of a member, which is only a name: nothing is written where it says. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return name.replace(/\p{Cc}/gu, "\uFFFD");
}

interface Member {
  archive: ZipFile;
  entry: Entry;
  name: string;
  /** What the archive may still unpack to. */
  left: { bytes: number };
}

async function* readMember(member: Member, source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const { entry, left } = member;
  const name = `${source.name}/${member.name}`;
  const fault = whyNot(entry);
  if (fault !== undefined) return yield { skip: { failed: true, ...fault }, within: name };
  const chunks = entry.uncompressedSize <= HELD ? wholeFirst(unpacked(member)) : unpacked(member);
  yield* options.readInner({ name, size: entry.uncompressedSize, chunks });
  // A bomb ends the whole archive: its other members are parts of it.
  if (left.bytes < 0) throw new SourceError("too large", `${TOO_LARGE}, and the rest of it is left`);
}

/** A member whose checksum is known before anything of it is read. */
async function* wholeFirst(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const held: Uint8Array[] = [];
  for await (const chunk of chunks) held.push(chunk);
  yield* held;
}

function whyNot(entry: Entry): { kind: string; reason: string } | undefined {
  if (entry.isEncrypted())
    return { kind: "encrypted", reason: "is encrypted; unpack it with its password first" };
  if (entry.canDecodeFileData()) return undefined;
  const reason = `is packed in a way that cannot be read (method ${entry.compressionMethod}); pack it with deflate`;
  return { kind: "not readable", reason };
}

/** The bytes of a member. Throws a `SourceError` for one that unpacks to too much or is damaged. */
async function* unpacked({ archive, entry, left }: Member): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      const bytes: Uint8Array = chunk;
      left.bytes -= bytes.length;
      if (left.bytes < 0) throw new SourceError("too large", TOO_LARGE);
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError("damaged", `is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (sum !== entry.crc32)
    throw new SourceError("damaged", "is damaged: its checksum is not the one it was packed with");
}
