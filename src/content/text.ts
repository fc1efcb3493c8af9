import * as v from "valibot";

// A browser reads `\` as `/`, and past tabs and line ends: `/\a.example` and `/<tab>/a.example` lead to another site.
const SAFE_URL = /^(https?:\/\/|mailto:|\/(?![/\\])|#)[^\t\n\r]*$/i;

/** An address that may stand in an article: http, https, mailto, or a path or anchor of this site. */
export const urlSchema = v.pipe(
  v.string(),
  v.regex(SAFE_URL, "must begin with https://, http://, mailto:, / or #"),
);

/** A piece of running text with its marks. Marks combine; there is no nesting and no HTML. */
export const runSchema = v.union([
  v.string(),
  v.strictObject({
    text: v.string(),
    href: v.optional(urlSchema),
    emphasis: v.optional(v.boolean()),
    strong: v.optional(v.boolean()),
    code: v.optional(v.boolean()),
    /** No longer true: it is there to be seen struck through. */
    struck: v.optional(v.boolean()),
  }),
]);

/** Text as an editor types it: a plain string, or a list of runs. */
export const textSchema = v.union([v.string(), v.array(runSchema)], "must be a string or a list of runs");

export type Run = v.InferOutput<typeof runSchema>;
export type Text = v.InferOutput<typeof textSchema>;

/** The text without its marks. */
export function plainText(text: Text): string {
  return typeof text === "string"
    ? text
    : text.map((run) => (typeof run === "string" ? run : run.text)).join("");
}
