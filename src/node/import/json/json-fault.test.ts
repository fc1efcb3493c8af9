import fc from "fast-check";
import { expect, it } from "vitest";
import { isJson } from "../../testing/is-json.ts";
import { jsonFault } from "./json-fault.ts";

it.each([
  ['{"a": 1,}', 8, "a comma has nothing after it"],
  ['{"a" 1}', 5, "a colon is missing after a name"],
  ['{"a": 1 "b": 2}', 8, "a comma or } is missing"],
  ["['a']", 1, 'texts stand in "double quotation marks"'],
  ["{a: 1}", 1, 'a name in "double quotation marks" is missing'],
  ['["a', 1, "a text begins here and does not end"],
  ['["a\tb"]', 3, "a text has a line break, tab or control character as it is"],
  ['["\\x"]', 2, "\\ begins nothing that JSON knows"],
  ["[1", 2, "it ends before its ]"],
  ["[1]]", 3, "something stands after its end"],
  ["NaN", 0, "this is no value"],
  ["", 0, "nothing stands where a value should"],
])("tells where %s stops being JSON, and why", (text, at, reason) => {
  expect(jsonFault(text)).toEqual({ at, reason });
});

it("finds a fault in what a JSON parser refuses, and in nothing else", () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", '"', "}", "]", "[", ":", "1", "\\", " ", "\n", "e"))
    .map(
      ([json, at, sign]) =>
        json.slice(0, at % (json.length + 1)) + sign + json.slice((at % (json.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), (text) => (jsonFault(text) === undefined) === isJson(text)),
    { numRuns: 200 },
  );
});

it("looks into a hundred thousand levels", () => {
  expect(jsonFault("[".repeat(100_000))).toEqual({ at: 100_000, reason: "it ends before its ]" });
  expect(jsonFault('[{"a":'.repeat(50_000))?.at).toBe(300_000);
});
