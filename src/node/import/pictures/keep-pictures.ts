import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../shelf/write-atomically.ts";
import { FetchError } from "../fetch/fetch-error.ts";
import { type Answer, fetchSafely, type FetchOptions } from "../fetch/fetch-safely.ts";
import { makePicture, pictureSize } from "./make-picture.ts";

/** A picture that is kept: the path it is published at, and its size in pixels. */
export interface KeptPicture {
  src: string;
  width: number;
  height: number;
}

/** Gives the kept picture of an address, which is fetched only if it is not kept yet. Throws a `SourceError`. */
export type KeepPicture = (address: string) => Promise<KeptPicture>;

export interface KeepingParts {
  fetch?: (address: string, options: FetchOptions) => Promise<Answer>;
  options?: FetchOptions;
}

const FOLDER = "pictures";
const ENDINGS = ["avif", "webp"];
const ACCEPT = "image/avif,image/webp,image/jpeg,image/png,image/gif;q=0.9";

/** A server that failed so often in a run is not asked for more. */
const MOST_FAILURES = 3;

/**
 * Keeps pictures in the folder that is published as it is, usually `public`. A file is named by the address that the
 * picture came from: so it is fetched once, whichever articles show it, and its name never changes.
 */
export function keepPictures(publicFolder: string, parts: KeepingParts = {}): KeepPicture {
  const { fetch = fetchSafely, options = {} } = parts;
  const folder = join(publicFolder, FOLDER);
  let cleared: Promise<void> | undefined;
  const kept = new Map<string, Promise<KeptPicture>>();
  const failures = new Map<string, number>();

  async function keep(address: string, name: string): Promise<KeptPicture> {
    cleared ??= removeLeftovers(folder);
    await cleared;
    const found = await findKept(folder, name);
    if (found !== undefined) return found;
    const body = await fetchFrom(address);
    const { bytes, width, height, ending } = await makePicture(body);
    await mkdir(folder, { recursive: true });
    await writeAtomically(join(folder, `${name}.${ending}`), bytes);
    return { src: `/${FOLDER}/${name}.${ending}`, width, height };
  }

  async function fetchFrom(address: string): Promise<Uint8Array> {
    const host = URL.parse(address)?.host ?? "";
    const failed = failures.get(host) ?? 0;
    if (failed >= MOST_FAILURES)
      throw new FetchError("no answer", "is at a server that failed again and again; it was not asked");
    try {
      return (await fetch(address, { ...options, accept: ACCEPT })).body;
    } catch (error) {
      const isFault = error instanceof FetchError && /^(no answer|too slow|asked to wait)$/.test(error.kind);
      if (isFault) failures.set(host, failed + 1);
      throw error;
    }
  }

  return (address) => {
    const name = pictureName(address);
    const keeping = kept.get(name) ?? keep(address, name);
    kept.set(name, keeping);
    return keeping;
  };
}

function pictureName(address: string): string {
  return createHash("sha256").update(address).digest("hex").slice(0, 24);
}

async function findKept(folder: string, name: string): Promise<KeptPicture | undefined> {
  for (const ending of ENDINGS) {
    const bytes = await readFile(join(folder, `${name}.${ending}`)).catch(() => undefined);
    const size = bytes === undefined ? undefined : await pictureSize(bytes);
    if (size !== undefined) return { src: `/${FOLDER}/${name}.${ending}`, ...size };
  }
  return undefined;
}

/** What an import that was killed had begun to write. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const leftovers = names.filter((name) => /^\.[0-9a-f]{24}\.(avif|webp)\.tmp$/.test(name));
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })));
}
