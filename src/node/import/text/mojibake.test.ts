import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutMojibake } from "./mojibake.ts";

it.each([
  ["cafÃ©", "café"],
  ["Itâ€™s 30 Â°C", "It’s 30 °C"],
  ["It\u00e2\u0080\u0099s", "It’s"],
  ["It\u0092s \u0093so\u0094", "It’s “so”"],
  ["ðŸ˜€", "😀"],
  ["Ð\u009fÑ\u0080Ð¸", "При"],
])("%j was %j", (misread, text) => expect(withoutMojibake(misread)).toBe(text));

it.each(["LIBERTÉ…", "Spaß…", "CAFÉ»", "IRMÃ…", "São Tomé à côté", "Â", "“cafÃ©” and café"])(
  "%j stays what it is",
  (text) => expect(withoutMojibake(text)).toBe(text),
);

it("is undone in whatever UTF-8 was read byte by byte", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const text = `‘${words}’`;
      expect(withoutMojibake(Buffer.from(text).toString("latin1"))).toBe(text);
    }),
  );
});
