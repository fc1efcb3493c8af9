// Characters that may not stand in XML 1.0, however they are written (https://www.w3.org/TR/xml/#charsets), and that make
// others take a text for something else.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text without signs that are none, its lines ended in one way. */
export function plainCharacters(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROLS, "");
}
