/** Files of control characters in between have a larger share of them than this. */
const MOST = 0.02;
/** A zero says more than other control characters do. */
const NUL_WEIGHT = 20;
const BELL = 0x07;
const CARRIAGE_RETURN = 0x0d;
/** The end of a file in old systems, and what the escapes of ISO 2022 begin with. */
const ENDS_AND_ESCAPES = [0x1a, 0x1b];

/** True for what looks like text and not like a picture, a program or an archive; `beginning` has a character a byte. */
export function isText(beginning: string): boolean {
  if (beginning.startsWith("%PDF-")) return false;
  let weight = 0;
  for (let at = 0; at < beginning.length; at++) weight += controlWeight(beginning.charCodeAt(at));
  return weight <= beginning.length * MOST;
}

function controlWeight(code: number): number {
  if (code >= 0x20 || (code >= BELL && code <= CARRIAGE_RETURN)) return 0;
  if (code === 0) return NUL_WEIGHT;
  return ENDS_AND_ESCAPES.includes(code) ? 0 : 1;
}
