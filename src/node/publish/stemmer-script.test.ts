import { describe, expect, it } from "vitest";
import { languageOfScript, stemmerScript } from "./stemmer-script.ts";

describe("the script of a stemmer", () => {
  it.each([
    ["/x/node_modules/porter2/dist/index.js", "en"],
    ["/x/node_modules/@orama/stemmers/dist/fr.js", "fr"],
    ["/x/node_modules/@orama/stemmers/dist/se.js", "sv"],
  ])("of %s says that it is of %s", (module, language) => {
    const script = stemmerScript(module);
    expect(script).toBe(`stemmer-${language}`);
    expect(languageOfScript(`${script}-Ab12_-9x.js`)).toBe(language);
  });

  it("is none of any other module", () => {
    expect(stemmerScript("/x/src/words/stemmer.ts")).toBeUndefined();
    expect(languageOfScript("front-page-BVbtVtLH.js")).toBeUndefined();
  });
});
