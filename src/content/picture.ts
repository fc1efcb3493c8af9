import * as v from "valibot";
import { isOfThisSite } from "./of-this-site.ts";
import { urlSchema } from "./text.ts";

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1, "must be a whole number of pixels"));

/** What is told of a picture. */
export const pictureEntries = {
  src: urlSchema,
  alt: v.string(),
  width: v.optional(pixels),
  height: v.optional(pixels),
  caption: v.optional(v.string()),
};

export interface Sized {
  src: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** A page never moves when a picture arrives. What another site shows is not fetched before a reader asks for it. */
export function hasSize({ src, width, height }: Sized): boolean {
  return !isOfThisSite(src) || (width !== undefined && height !== undefined);
}

export const NO_SIZE = "needs its width and height in pixels, as every picture of this site";

/** A picture, with its size where it is of this site. */
export const pictureSchema = v.pipe(
  v.strictObject(pictureEntries),
  v.check((picture) => hasSize(picture), NO_SIZE),
);

export type Picture = v.InferOutput<typeof pictureSchema>;
