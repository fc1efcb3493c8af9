import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Article } from "../../../content/article.ts";
import type { Picture } from "../../../content/picture.ts";
import type { ExportContext } from "../export-format.ts";

export interface BookPicture {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Kinds of pictures that every reader of EPUB shows. https://www.w3.org/TR/epub-33/#sec-core-media-types */
const TYPES = new Map([
  ["gif", "image/gif"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["png", "image/png"],
]);

/** SVG 1.1, which readers of EPUB know, has the order of painting as a style only. */
function olderSvg(bytes: Uint8Array): Uint8Array {
  const svg = Buffer.from(bytes).toString("utf8");
  return Buffer.from(svg.replace(/ paint-order="([\w ]+)"(?![^<>]* style=)/g, ' style="paint-order: $1"'));
}

/** The site's own pictures, each once in the book. Those of other sites are links. */
export class BookPictures {
  private readonly context: ExportContext;
  private readonly places = new Map<string, string | undefined>();
  /** What the book's list of files says of them. */
  readonly files: Omit<BookPicture, "bytes">[] = [];

  constructor(context: ExportContext) {
    this.context = context;
  }

  /** Those of an article that are new to the book. */
  async of({ image, body }: Article): Promise<BookPicture[]> {
    const shown: Picture[] = [
      ...(image === undefined ? [] : [image]),
      ...body.filter((block) => block.type === "image"),
    ];
    const pictures: BookPicture[] = [];
    for (const { src } of shown) {
      if (this.places.has(src)) continue;
      const picture = src.startsWith("/") ? await this.read(src) : undefined;
      this.places.set(src, picture?.name);
      if (picture === undefined) {
        this.context.leftOut.add(
          src.startsWith("/") ? "pictures that cannot be read" : "pictures of other sites, which are links",
        );
        continue;
      }
      this.files.push({ name: picture.name, type: picture.type });
      pictures.push(picture);
    }
    return pictures;
  }

  /** Where a picture is, seen from an article. */
  placeOf(src: string): string | undefined {
    const name = this.places.get(src);
    return name === undefined ? undefined : `../${name}`;
  }

  private async read(src: string): Promise<BookPicture | undefined> {
    try {
      const folder = await realpath(this.context.publicFolder);
      const file = await realpath(
        join(folder, decodeURIComponent(new URL(src, "http://site.invalid").pathname)),
      );
      if (!file.startsWith(folder + sep)) return undefined;
      const bytes = await readFile(file);
      const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
      const type = TYPES.get(ending);
      const name = `pictures/${createHash("sha256").update(src).digest("hex").slice(0, 16)}`;
      if (ending === "svg") return { name: `${name}.svg`, type: "image/svg+xml", bytes: olderSvg(bytes) };
      if (type !== undefined) return { name: `${name}.${ending}`, type, bytes };
      // What not every reader shows, as AVIF and WebP, becomes what all do.
      const { default: sharp } = await import("sharp");
      const jpeg = await sharp(bytes).flatten({ background: "white" }).jpeg({ quality: 82 }).toBuffer();
      return { name: `${name}.jpg`, type: "image/jpeg", bytes: jpeg };
    } catch {
      return undefined;
    }
  }
}
