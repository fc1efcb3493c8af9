// What Windows-1252 has where ISO 8859-1 has control characters: https://encoding.spec.whatwg.org/index-windows-1252.txt
const FROM_0X80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The character that a byte from 0x80 on stands for in Windows-1252. */
export function windows1252(byte: number): string {
  return FROM_0X80[byte - 0x80] ?? String.fromCharCode(byte);
}

/** The byte for a character of Windows-1252 or ISO 8859-1, if there is one. */
export function windows1252Byte(code: number): number | undefined {
  if (code <= 0xff) return code;
  const index = FROM_0X80.indexOf(String.fromCharCode(code));
  return index === -1 ? undefined : index + 0x80;
}
