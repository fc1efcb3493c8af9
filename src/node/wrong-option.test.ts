import { parseArgs } from "node:util";
import { expect, it } from "vitest";
import { wrongOption } from "./wrong-option.ts";

const options = { data: { type: "string", short: "d" }, images: { type: "boolean" } } as const;

function sentence(...args: string[]): string {
  try {
    parseArgs({ args, options });
    return "";
  } catch (error) {
    return wrongOption(error).message;
  }
}

it.each([
  ["--nope", "There is no option --nope; a file of such a name is named as ./--nope. --help tells more."],
  ["-x", "There is no option -x; a file of such a name is named as ./-x. --help tells more."],
  ["--images=yes", "--images takes no value. --help tells more."],
  ["--data", expect.stringMatching(/^--data needs a value.* --help tells more\.$/)],
  ["--data --images", expect.stringMatching(/^--data needs a value.* --help tells more\.$/)],
])("%j is told in one sentence", (line, told) => {
  expect(sentence(...line.split(" "))).toEqual(told);
  expect(sentence(...line.split(" "))).not.toContain("\n");
});
