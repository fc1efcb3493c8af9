import { toJsonSchema } from "@valibot/to-json-schema";
import { articleSchema } from "../../content/article.ts";

/** The JSON Schema of `data/articles/*.json`, for editors that complete and check while one types. */
export function articleJsonSchema(): string {
  const schema = toJsonSchema(articleSchema, { typeMode: "input", errorMode: "ignore" });
  return `${JSON.stringify({ ...schema, title: "Broadsheet article" }, null, 2)}\n`;
}
