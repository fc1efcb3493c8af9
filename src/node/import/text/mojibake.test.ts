import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutMojibake } from "./mojibake.ts";

it.each([
  ["cafÃ©", "café"],
  ["Itâ€™s 30 Â°C", "It’s 30 °C"],
  ["It\u00e2\u0080\u0099s", "It’s"],
  ["It\u0092s \u0093so\u0094", "It’s “so”"],
  ["ðŸ˜€", "😀"],
  ["Luma â€“ a city", "Luma – a city"],
  ["De Luma Ã\u00a0 Oslo", "De Luma à Oslo"],
  ["mÂ² for Â£5", "m² for £5"],
  ["SÃ£o Luma", "São Luma"],
  ["50 â‚¬", "50 €"],
  ["Ð\u009fÑ\u0080Ð¸", "При"],
])("%j was %j", (misread, text) => expect(withoutMojibake(misread)).toBe(text));

it.each([
  "LIBERTÉ…",
  "Spaß…",
  "CAFÉ»",
  "IRMÃ…",
  "ATE AMANHÃ\u00a0- BRASIL",
  "YAPAY ZEKÂ\u00a0VE SANAT",
  "São Tomé à côté",
  "Â",
  "the operator \u00c2\u00b2 has two eigenvalues",
  "“cafÃ©” and café",
  "Why do I see â€™ and Ã© on my page?",
  "Set the charset, or it will show cafÃ© there",
])("%j stays what it is", (text) => expect(withoutMojibake(text)).toBe(text));

it("is undone in whatever UTF-8 was read byte by byte", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const text = `‘${words}’`;
      expect(withoutMojibake(Buffer.from(text).toString("latin1"))).toBe(text);
    }),
  );
});
