import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { makePicture } from "./make-picture.ts";

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#357" } });
}

/** A small PNG that says that it is so large. */
async function pngThatClaims(width: number, height: number): Promise<Buffer> {
  const bytes = await picture(2, 2).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** So many pictures of a GIF that moves, each of another grey. */
async function movingGif(pages: number, size: number): Promise<Buffer> {
  const frames = Array.from({ length: pages }, (_, n) => Buffer.alloc(size * size * 3, n * 20));
  return sharp(Buffer.concat(frames), {
    raw: { width: size, height: size * pages, channels: 3, pageHeight: size },
  })
    .gif()
    .toBuffer();
}

describe("a picture", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)(
    "is made of a %s, with its size",
    async (format) => {
      const made = await makePicture(await picture(30, 20).toFormat(format).toBuffer());
      expect(made).toMatchObject({ width: 30, height: 20, ending: "avif" });
      expect(await sharp(made.bytes).metadata()).toMatchObject({ format: "heif", width: 30, height: 20 });
    },
  );

  it("is as large as it is ever shown, and never made larger", async () => {
    expect(await makePicture(await picture(3200, 800).png().toBuffer())).toMatchObject({
      width: 1600,
      height: 400,
    });
    expect(await makePicture(await picture(40, 3200).png().toBuffer())).toMatchObject({
      width: 20,
      height: 1600,
    });
  });

  it("stands upright, and tells nothing of its camera", async () => {
    const taken = await picture(40, 20)
      .withExif({ IFD0: { Artist: "Somebody", Orientation: "6" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).orientation).toBe(6);
    const { bytes, width, height } = await makePicture(taken);
    expect([width, height]).toEqual([20, 40]);
    const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1]);
  });

  it("keeps its colours when it was made for print or for another screen", async () => {
    const wide = await picture(8, 8).withIccProfile("p3").png().toBuffer();
    const print = await picture(8, 8).toColourspace("cmyk").jpeg().toBuffer();
    for (const bytes of [wide, print]) {
      const made = sharp((await makePicture(bytes)).bytes);
      expect((await made.metadata()).space).toBe("srgb");
      const [red = 0, green = 0, blue = 0] = await made.raw().toBuffer();
      expect(Math.max(Math.abs(red - 0x33), Math.abs(green - 0x55), Math.abs(blue - 0x77))).toBeLessThan(24);
    }
  });

  it("goes on moving", async () => {
    const made = await makePicture(await movingGif(5, 20));
    expect(made).toMatchObject({ width: 20, height: 20, ending: "webp" });
    expect((await sharp(made.bytes, { animated: true }).metadata()).pages).toBe(5);
  });
});

describe("what is no picture that can be kept", () => {
  it.each([
    ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>1</script></svg>"],
    ["an SVG", "\uFEFF <?xml version='1.0'?><svg/>"],
    ["not a picture", "<html>Please log in</html>"],
    ["not a picture", "%PDF-1.4"],
    ["not a picture", ""],
    ["not a picture", "push graphic-context viewbox 0 0 9 9"],
    ["not valid", "\x89PNG\r\n\x1a\n"],
  ])("is told as %s: %j", async (kind, text) => {
    const isBinary = text.startsWith("\x89");
    await expect(makePicture(Buffer.from(text, isBinary ? "latin1" : "utf8"))).rejects.toMatchObject({
      kind,
    });
  });

  it("is told when it is cut off", async () => {
    const bytes = await picture(400, 400).png().toBuffer();
    await expect(makePicture(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({
      kind: "not valid",
    });
  });

  it.each([
    [60_000, 60_000],
    [25_001, 1000],
  ])("is refused when it claims %i × %i pixels", async (width, height) => {
    await expect(makePicture(await pngThatClaims(width, height))).rejects.toMatchObject({
      kind: "too large",
    });
  });
});
