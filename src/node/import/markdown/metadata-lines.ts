/** Front matter without a line before it: what it says, or its YAML, and where it ends. */
export interface MetadataLines {
  record: Readonly<Record<string, string | string[]>>;
  yaml?: string;
  end: number;
}

const MEMBER = /^([A-Za-z][\w-]{0,30}):([^\n]*)$/;
const CONTINUED = /^(?:[ \t]+\S|-[ \t]+\S)/;
/** A text may begin `Note: …`; front matter has a title and more. */
const TOLD_BY =
  /^(?:date|tags?|category|categories|authors?|slug|status|summary|description|modified|lang|layout|published|updated)$/;
const LISTS = /^(?:tags|categories)$/;
const MOST_LINES = 200;

/**
 * The lines of `Name: value` before a text, as Pelican has them up to a blank line
 * (https://docs.getpelican.com/en/latest/content.html#file-metadata), and Hexo, in YAML, up to a line of dashes.
 */
export function metadataLines(text: string): MetadataLines | undefined {
  const members: [name: string, value: string][] = [];
  let end = 0;
  for (const line of text.split("\n", MOST_LINES)) {
    const [, name, value = ""] = MEMBER.exec(line) ?? [];
    const last = members.at(-1);
    // In what people say to each other, the same name comes again.
    if (members.some(([one]) => one === name?.toLowerCase())) return undefined;
    if (name !== undefined) members.push([name.toLowerCase(), value.trim()]);
    else if (last !== undefined && CONTINUED.test(line)) last[1] += ` ${line.trim()}`;
    else if (!isTelling(members)) return undefined;
    else if (line.trim() === "") return { record: recordOf(members), end };
    else if (/^-{3,}[ \t]*$/.test(line))
      return { record: {}, yaml: text.slice(0, end), end: end + line.length };
    else return undefined;
    end += line.length + 1;
  }
  return undefined;
}

function recordOf(members: [name: string, value: string][]): MetadataLines["record"] {
  return Object.fromEntries(
    members.map(([name, value]) => [
      name,
      LISTS.test(name) ? value.split(",").map((one) => one.trim()) : value,
    ]),
  );
}

function isTelling(members: [name: string, value: string][]): boolean {
  return members.some(([name]) => name === "title") && members.some(([name]) => TOLD_BY.test(name));
}
