import type { Sharp, SharpOptions } from "sharp";
import { SourceError } from "../source.ts";

/** A picture as it is published. */
export interface MadePicture {
  bytes: Uint8Array;
  width: number;
  height: number;
  ending: "avif" | "webp";
}

/** What an article is ever shown at, with two pixels for one. */
const LONGEST_EDGE = 1600;

/** More than a camera makes for a newspaper is a decompression bomb, or costs as much: some 200 MB of memory. */
const MOST_PIXELS = 25_000_000;

const SECONDS = 20;

/** The formats of photographs and drawings on the web. Nothing else is even looked at: SVG can do too much. */
const LOADERS = ["Jpeg", "Png", "Webp", "Nsgif", "Heif"].map((name) => `VipsForeignLoad${name}Buffer`);

type OpenPicture = (bytes: Uint8Array, options: SharpOptions) => Sharp;

let opening: Promise<OpenPicture> | undefined;

/** The library takes a while to load, and most imports need none. */
function loadLibrary(): Promise<OpenPicture> {
  opening ??= import("sharp").then(({ default: sharp }) => {
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({ operation: LOADERS });
    sharp.cache(false);
    return sharp;
  });
  return opening;
}

/**
 * Makes of a JPEG, PNG, GIF, WebP or AVIF what is published of it: upright, 1600 pixels at its longest edge, in sRGB, without
 * the notes of the camera (which may tell where somebody lives). Stills become AVIF with little effort: a third fewer bytes
 * than WebP for 0.3 s of a processor, where more effort takes seven times as long for 3 %. What moves becomes WebP, or
 * where it is too long its first picture. Throws a `SourceError` for what is no such picture.
 */
export async function makePicture(bytes: Uint8Array): Promise<MadePicture> {
  if (isSvg(bytes)) throw new SourceError("an SVG", "is an SVG drawing, which is shown from where it is");
  const open = await loadLibrary();
  try {
    const animated = await isAnimated(open(bytes, { limitInputPixels: false }));
    const picture = open(bytes, { animated, limitInputPixels: MOST_PIXELS, failOn: "error" })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize(LONGEST_EDGE, LONGEST_EDGE, { fit: "inside", withoutEnlargement: true });
    const encoded = animated ? picture.webp({ quality: 75 }) : picture.avif({ quality: 55, effort: 2 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const height = info.pageHeight ?? info.height;
    return { bytes: data, width: info.width, height, ending: animated ? "webp" : "avif" };
  } catch (error) {
    throw pictureError(error);
  }
}

/** The size of a picture that was made; `undefined` for what is none. */
export async function pictureSize(bytes: Uint8Array): Promise<{ width: number; height: number } | undefined> {
  const open = await loadLibrary();
  try {
    const { width, height, pageHeight } = await open(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    return { width, height: pageHeight ?? height };
  } catch {
    return undefined;
  }
}

/** Only the beginning is read for this. */
async function isAnimated(picture: Sharp): Promise<boolean> {
  const { width, height, pages = 1 } = await picture.metadata();
  if (width * height > MOST_PIXELS) throw new Error("exceeds pixel limit");
  return pages > 1 && width * height * pages <= MOST_PIXELS;
}

function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /^\s*(?:\xEF\xBB\xBF)?\s*<(?:svg|\?xml|!DOCTYPE|!--)/i.test(start);
}

function pictureError(error: unknown): SourceError {
  const message = error instanceof Error ? error.message : String(error);
  if (/pixel limit/i.test(message)) {
    const most = MOST_PIXELS / 1_000_000;
    return new SourceError("too large", `has more than ${most} million pixels; make it smaller`);
  }
  if (/timeout/i.test(message)) return new SourceError("too slow", `takes more than ${SECONDS} s to be read`);
  if (/unsupported image format|is empty/i.test(message))
    return new SourceError("not a picture", "is not a JPEG, PNG, GIF, WebP or AVIF");
  return new SourceError("not valid", "is a picture that is broken");
}
