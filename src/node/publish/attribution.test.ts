import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { siteInFolder } from "./testing/site-in-folder.ts";

it("a vocabulary's attribution is published on the page of topics when it comes, and nothing of its definitions", async () => {
  const site = siteInFolder();
  const topics = [{ id: "diplomacy", label: "Diplomacy", definition: "How states talk" }];
  const write = (content: unknown) =>
    writeFileSync(join(site.folders.data, "topics.json"), JSON.stringify(content));
  try {
    site.write("one", { topics: ["Diplomacy"] });
    write(topics);
    await site.publish();
    write({ attribution: { text: "IPTC NewsCodes, iptc.org", url: "https://iptc.org/" }, topics });
    await site.publish();
    const files = site.files();
    expect(files.get("topics/index.html")).toContain("IPTC NewsCodes, iptc.org");
    expect([...files].filter(([, content]) => content.includes("How states talk"))).toEqual([]);
    expect(await site.publish()).toMatchObject({ isUnchanged: true });
  } finally {
    site.clear();
  }
});
