import * as v from "valibot";
import { urlSchema } from "./text.ts";

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1, "must be a whole number of pixels"));

/** A picture with its size, so that a page never moves when it arrives. */
export const pictureSchema = v.strictObject({
  src: urlSchema,
  alt: v.string(),
  width: pixels,
  height: pixels,
  caption: v.optional(v.string()),
});

export type Picture = v.InferOutput<typeof pictureSchema>;
