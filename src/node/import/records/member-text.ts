import * as v from "valibot";

/** Members that hold what an object stands for, as interfaces write a text, a name, an address or an exported value. */
const TELLING =
  "rendered value text #text $t _ __cdata name title webTitle label main html content original @value @id $oid $date $numberLong url href src default".split(
    " ",
  );
const DEEPEST = 6;

const objectSchema = v.record(v.string(), v.unknown());

/** The value as an object with members; `undefined` for anything else. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is v.InferOutput<typeof objectSchema> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of an object itself: never one of what all objects have. */
export function member(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The text that a value stands for: the paragraphs of a list, what is telling in an object; empty for none. */
export function memberText(value: unknown, depth = 0): string {
  if (typeof value === "string") return value.isWellFormed() ? value : value.toWellFormed();
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (depth > DEEPEST) return "";
  if (Array.isArray(value))
    return value
      .map((part) => memberText(part, depth + 1))
      .filter(Boolean)
      .join("\n\n");
  const object = asObject(value);
  if (object === undefined) return "";
  for (const name of TELLING) {
    const text = memberText(member(object, name), depth + 1);
    if (text !== "") return text;
  }
  // One text in several languages, as { "en": … }, or parts with names, as { "first": … }.
  return (
    Object.values(object)
      .find((part) => typeof part === "string" && part !== "")
      ?.toString() ?? ""
  );
}

/** The member at a path as `meta.title`; a name with a dot in it is tried first. */
export function memberAt(record: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const name of path.split(".")) {
    const list = Array.isArray(value) ? value.slice(0, 1) : [value];
    const object = asObject(list[0]);
    value = object && member(object, name);
  }
  return value;
}
