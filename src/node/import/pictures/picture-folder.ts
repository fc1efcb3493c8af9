import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../shelf/write-atomically.ts";
import { WriteError } from "../shelf/write-error.ts";
import { makePicture, pictureSize } from "./make-picture.ts";

/** A picture that is kept: the path it is published at, and its size in pixels. */
export interface KeptPicture {
  src: string;
  width: number;
  height: number;
}

/** The folder of kept pictures, each under a name that never means another picture. */
export interface PictureFolder {
  find(name: string): Promise<KeptPicture | undefined>;
  /** Makes of a picture what is published. Throws a `SourceError` for what is none, a `WriteError` for a full disk. */
  add(name: string, bytes: Uint8Array): Promise<KeptPicture>;
}

const FOLDER = "pictures";
const ENDINGS = ["avif", "webp"];

/** Opens the folder of pictures in the one that is published as it is, usually `public`. */
export function pictureFolder(publicFolder: string): PictureFolder {
  const folder = join(publicFolder, FOLDER);
  let cleared: Promise<void> | undefined;

  async function write(file: string, bytes: Uint8Array): Promise<void> {
    try {
      cleared ??= removeLeftovers(folder);
      await cleared;
      await mkdir(folder, { recursive: true });
      await writeAtomically(file, bytes);
    } catch (error) {
      throw new WriteError(file, error);
    }
  }

  return {
    async find(name) {
      for (const ending of ENDINGS) {
        const bytes = await readFile(join(folder, `${name}.${ending}`)).catch(() => undefined);
        const size = bytes === undefined ? undefined : await pictureSize(bytes);
        if (size !== undefined) return { src: `/${FOLDER}/${name}.${ending}`, ...size };
      }
      return undefined;
    },
    async add(name, bytes) {
      const { bytes: made, width, height, ending } = await makePicture(bytes);
      await write(join(folder, `${name}.${ending}`), made);
      return { src: `/${FOLDER}/${name}.${ending}`, width, height };
    },
  };
}

/** What an import that was killed had begun to write. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const leftovers = names.filter((name) => /^\.[0-9a-f]{24}\.(avif|webp)\.tmp$/.test(name));
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })));
}
