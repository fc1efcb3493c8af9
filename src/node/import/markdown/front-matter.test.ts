import { expect, it } from "vitest";
import { frontMatter } from "./front-matter.ts";

it.each([
  ["---\ntitle: One\n---\nText.", { title: "One" }, "\nText."],
  ["---\ntitle: One\n...\nText.", { title: "One" }, "\nText."],
  ['+++\ntitle = "One"\n+++\nText.', { title: "One" }, "\nText."],
  ['---json\n{"title": "One"}\n---\nText.', { title: "One" }, "\nText."],
  ['{\n"title": "One"\n}\nText.', { title: "One" }, "\nText."],
  ["---\n---\nText.", {}, "\nText."],
  ["Text.\n\n---\n", {}, "Text.\n\n---\n"],
  ["Title: One\nTags: river mill, two\n\nText.", { title: "One", tags: ["river mill", "two"] }, "\nText."],
  ["Title: One\nNobody: Two\n\nText.", {}, "Title: One\nNobody: Two\n\nText."],
  ["Title: One\nTags: Two\nTitle: Three\n\nText.", {}, "Title: One\nTags: Two\nTitle: Three\n\nText."],
  ["Note: one\nDate: today\n\nText.", {}, "Note: one\nDate: today\n\nText."],
  ["---\n\nA line, and no second one.", {}, "---\n\nA line, and no second one."],
])("splits %j", async (text, record, rest) => {
  expect(await frontMatter(text)).toEqual({ record, text: rest });
});

it("keeps a date as it is written, and makes nothing of tags", async () => {
  const yaml = await frontMatter("---\ndate: 2023-11-17\nrun: !!js/function 'x'\n---\n");
  expect(yaml).toMatchObject({ record: { date: "2023-11-17", run: "x" } });
  expect(await frontMatter("+++\ndate = 2023-11-17\n+++\n")).toMatchObject({
    record: { date: "2023-11-17" },
  });
});

it("sets no prototype", async () => {
  for (const text of [
    "---\n__proto__: {polluted: 1}\n---\n",
    "+++\n[__proto__]\npolluted = 1\n+++\n",
    '{\n"__proto__": {"polluted": 1}\n}\n',
  ]) {
    const front = await frontMatter(text);
    expect("record" in front && front.record["polluted"]).toBeUndefined();
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  }
});

it.each([
  ["levels", `---\na: ${"[".repeat(30_000)}\n---\n`],
  ["levels of lists", `---\n${"- ".repeat(30_000)}\n---\n`],
  ["keys in keys", `---\n${"? ".repeat(30_000)}\n---\n`],
  ["quotation marks", `---\na: ${'"'.repeat(50_001)}\n---\n`],
  ["tags", `---\na: ${"!a ".repeat(20_000)}\n---\n`],
  ["tables of TOML", `+++\na = ${"[".repeat(30_000)}\n+++\n`],
  ["lines", `---\n${"k: v\n".repeat(50_000)}---\n`],
])("refuses very many %s", async (_, text) => {
  expect(await frontMatter(text)).toEqual({ fault: expect.any(String) });
});
