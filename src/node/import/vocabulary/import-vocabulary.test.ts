import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importVocabulary } from "./import-vocabulary.ts";

let home = "";
let data = "";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "broadsheet-vocabulary-"));
  data = join(home, "data");
  mkdirSync(data);
});

afterEach(() => rmSync(home, { recursive: true }));

const labels = { "en-GB": "sailing", de: "Segeln", se: "segling" };

function concept(number: number, label: string | Record<string, string>, more: object = {}) {
  const qcode = `medtop:2900${String(number).padStart(4, "0")}`;
  const prefLabel = typeof label === "string" ? { "en-GB": label } : label;
  return { qcode, uri: `http://cv.iptc.org/newscodes/mediatopic/${qcode.slice(7)}`, prefLabel, ...more };
}

const address = (number: number) => concept(number, "").uri;
const sport = concept(1, "sport", { definition: { "en-GB": "Games\n with rules" } });
const sailing = concept(2, labels, { broader: [address(1)] });
const yachting = concept(3, "yachting", {
  retired: "2020-01-01",
  changeNote: { "en-GB": "Use medtop:29000002 instead." },
  broader: [address(1)],
});
const punting = concept(4, "punting", { retired: "2021-01-01", broader: address(1) });

/** A file as the IPTC publishes it. */
function release(...conceptSet: object[]): string {
  const file = join(home, "release.json");
  writeFileSync(file, JSON.stringify({ authority: "http://www.iptc.org", conceptSet }));
  return file;
}

const write = (topics: unknown) => writeFileSync(join(data, "topics.json"), JSON.stringify(topics));
const written = () => readFileSync(join(data, "topics.json"), "utf8");
const topics = (): Record<string, unknown>[] => JSON.parse(written()).topics;
const bring = (file: string, dryRun = false) => importVocabulary(file, { data, dryRun });

describe("a vocabulary of the IPTC", () => {
  it("becomes topics with code, broader topic, labels in other languages and whom they are by", async () => {
    const counts = await bring(release(sport, sailing, yachting, punting));
    expect(counts).toEqual({ added: 2, extended: 0, unchanged: 0, leftOut: 0, retired: 2, unread: 0 });
    expect(JSON.parse(written())).toEqual({
      attribution: { text: "IPTC NewsCodes, iptc.org", url: "https://iptc.org/" },
      topics: [
        {
          id: "sport",
          label: "sport",
          aliases: ["punting"],
          code: "medtop:29000001",
          formerCodes: ["medtop:29000004"],
          definition: "Games with rules",
        },
        {
          id: "sailing",
          label: "sailing",
          aliases: ["yachting"],
          labels: { de: "Segeln", sv: "segling" },
          broader: "sport",
          code: "medtop:29000002",
          formerCodes: ["medtop:29000003"],
        },
      ],
    });
  });

  it("is called as in the site's language", async () => {
    const site = {
      title: "T",
      description: "D",
      language: "de-AT",
      timeZone: "UTC",
      url: "https://t.example/",
    };
    writeFileSync(join(data, "site.json"), JSON.stringify(site));
    await bring(release(sailing));
    expect(topics()).toMatchObject([{ id: "segeln", label: "Segeln", labels: { "en-GB": "sailing" } }]);
  });

  it("changes nothing when it is brought in again, and nothing at all in a dry run", async () => {
    await bring(release(sport, sailing, yachting), true);
    expect(readdirSync(data)).toEqual([]);
    await bring(release(sport, sailing, yachting));
    const before = written();
    expect(await bring(release(sport, sailing, yachting))).toMatchObject({
      added: 0,
      extended: 0,
      unchanged: 2,
    });
    expect(written()).toBe(before);
  });

  it("leaves an editor's own topics, and extends those that are the same by code, label or alias", async () => {
    write([
      { id: "harbour", label: "Harbour" },
      { id: "boats", label: "Boats", aliases: ["sailing"] },
      { id: "games", label: "Games", code: "medtop:29000001" },
    ]);
    expect(await bring(release(sport, sailing))).toMatchObject({ added: 0, extended: 2 });
    expect(topics()).toMatchObject([
      { id: "harbour", label: "Harbour" },
      { id: "boats", label: "Boats", aliases: ["sailing"], broader: "games", code: "medtop:29000002" },
      { id: "games", label: "Games", aliases: ["sport"] },
    ]);
  });

  it("does not take a topic with several of its concepts as aliases for one of them", async () => {
    write([{ id: "leisure", label: "Leisure", aliases: ["sport", "sailing"] }]);
    expect(await bring(release(sport, sailing))).toMatchObject({ added: 2, extended: 0 });
  });

  it("updates what it brought, keeps what an editor changed, and leaves out what an editor took out", async () => {
    await bring(
      release(sport, sailing, concept(5, "rowing", { broader: [address(1)] }), concept(6, "chess")),
    );
    const [first, second, third] = topics();
    write([
      { ...first, label: "Sports", aliases: ["athletics"] },
      { ...second, aliases: ["regatta"] },
      third,
    ]);
    const later = [
      concept(1, "sports and games"),
      concept(2, { ...labels, "en-GB": "sail sport", de: "Segelsport" }),
    ];
    const counts = await bring(
      release(...later, concept(5, "rowing", { broader: [address(2)] }), concept(6, "chess")),
    );
    expect(counts).toMatchObject({ added: 0, leftOut: 1 });
    expect(topics()).toMatchObject([
      { id: "sport", label: "Sports", aliases: ["athletics", "sports and games"] },
      {
        id: "sailing",
        label: "sail sport",
        aliases: ["regatta", "sailing"],
        labels: { de: "Segelsport", sv: "segling" },
      },
      { id: "rowing", broader: "sailing" },
    ]);
  });

  it("makes a topic that a later release retires an alias of what stands for it", async () => {
    await bring(release(sport, sailing, concept(3, "yachting", { broader: [address(2)] })));
    write([...topics(), { id: "cups", label: "Cups", broader: "yachting" }]);
    await bring(release(sport, sailing, yachting));
    expect(topics()).toMatchObject([
      { id: "sport" },
      { id: "sailing", aliases: ["yachting"] },
      { id: "cups", broader: "sailing" },
    ]);
  });

  it("survives circles, members of every kind and names of the language's own", async () => {
    const circle = [1, 2].map((n) =>
      concept(n, `circle ${n}`, { retired: "2020-01-01", note: { en: `Use medtop:2900000${3 - n}` } }),
    );
    const named = concept(7, { "en-GB": "__proto__", toString: "x" }, { broader: ["toString"] });
    expect(await bring(release(...circle, named, { qcode: 7 }, {}))).toMatchObject({
      added: 1,
      retired: 0,
      unread: 2,
    });
    expect(topics()).toMatchObject([{ label: "__proto__", labels: { toString: "x" } }]);
  });

  it.each([
    ["{", "is not JSON"],
    ["[]", "is not the IPTC's Media Topics"],
    ['{"conceptSet":[]}', "is not the IPTC's Media Topics"],
    ['{"01000000":"arts"}', "is not the IPTC's Media Topics"],
  ])("is not %s: the error says so and where to get it", async (content, reason) => {
    const file = join(home, "other.json");
    writeFileSync(file, content);
    await expect(bring(file)).rejects.toThrow(
      `other.json ${reason}; get them as JSON from https://cv.iptc.org`,
    );
    await expect(bring(join(home, "none.json"))).rejects.toThrow("none.json cannot be read");
    expect(readdirSync(data)).toEqual([]);
  });
});
