/** The two vocabularies of subjects that IPTC publishes, by their addresses and the prefixes of their codes. */
const SCHEMES: [RegExp, string][] = [
  [/mediatopic|^medtop\b/i, "medtop"],
  [/subjectcode|subref|^subj\b/i, "subj"],
];

/** The 17 groups have the same codes in both; of all others, those of media topics begin with 2. */
const GROUP = /^(?:0[1-9]|1[0-7])000000$/;

/**
 * The code of a subject as `medtop:20000002`, of what a source tells it by: a QCode, an address such as
 * `http://cv.iptc.org/newscodes/mediatopic/20000002`, or a code and its scheme. https://iptc.org/standards/newscodes/
 */
export function subjectCode(name: string | undefined, scheme = ""): string | undefined {
  if (name === undefined) return undefined;
  const [, before = "", digits] = /^(?:(.*)[:/])?(\d{8})$/.exec(name.trim()) ?? [];
  if (digits === undefined) return undefined;
  if (GROUP.test(digits)) return `medtop:${digits}`;
  const known = SCHEMES.find(([pattern]) => pattern.test(before) || pattern.test(scheme));
  return `${known?.[1] ?? (digits.startsWith("2") ? "medtop" : "subj")}:${digits}`;
}
