import { createHash } from "node:crypto";
import { FetchError } from "../fetch/fetch-error.ts";
import { type Answer, fetchSafely, type FetchOptions } from "../fetch/fetch-safely.ts";
import { type KeptPicture, pictureFolder } from "./picture-folder.ts";

/** Gives the kept picture of an address, which is fetched only if it is not kept yet. Throws a `SourceError`, or a `WriteError`. */
export type KeepPicture = (address: string) => Promise<KeptPicture>;

export interface KeepingParts {
  fetch?: (address: string, options: FetchOptions) => Promise<Answer>;
  options?: FetchOptions;
}

const ACCEPT = "image/avif,image/webp,image/jpeg,image/png,image/gif;q=0.9";

/** A server that failed so often in a run is not asked for more. */
const MOST_FAILURES = 3;

/**
 * Keeps pictures in the folder that is published as it is, usually `public`. A file is named by the address that the
 * picture came from: so it is fetched once, whichever articles show it, and its name never changes.
 */
export function keepPictures(publicFolder: string, parts: KeepingParts = {}): KeepPicture {
  const { fetch = fetchSafely, options = {} } = parts;
  const folder = pictureFolder(publicFolder);
  const kept = new Map<string, Promise<KeptPicture>>();
  const failures = new Map<string, number>();

  async function keep(address: string, name: string): Promise<KeptPicture> {
    return (await folder.find(name)) ?? folder.add(name, await fetchFrom(address));
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
