const MOST = 80;
/** What some system allows in no name: separators, wildcards, signs that cannot be seen or turn the direction of writing. */
const UNSAFE = /[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]+/gu;
/** Names of devices, which Windows keeps to itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Gives names for files: safe on every system, and no two the same, also where capitals do not count. */
export function fileNamer(ending: string): (title: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (title) => {
    const name = safeName(title);
    const key = name.toLowerCase();
    let count = counts.get(key) ?? 1;
    while (taken.has(numbered(key, count))) count += 1;
    counts.set(key, count);
    taken.add(numbered(key, count));
    return `${numbered(name, count)}.${ending}`;
  };
}

function numbered(name: string, count: number): string {
  return count === 1 ? name : `${name} (${count})`;
}

function safeName(title: string): string {
  const plain = title.toWellFormed().normalize("NFC").replace(UNSAFE, " ").replace(/\s+/g, " ");
  const name = Array.from(plain.replace(/^[. ]+/, ""))
    .slice(0, MOST)
    .join("")
    .replace(/[. ]+$/, "");
  return name === "" ? "untitled" : RESERVED.test(name) ? `${name}_` : name;
}
