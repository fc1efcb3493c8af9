import { CodeFence } from "./code-fence.ts";

/** Lines of a text that are code between fences, the fences with them, or none of it. */
export interface Stretch {
  isCode: boolean;
  lines: string[];
}

/** The stretches of a text, in their order: what is not Markdown's own is rewritten outside of code only. */
export function stretches(lines: Iterable<string>): Stretch[] {
  const found: Stretch[] = [];
  const fence = new CodeFence();
  let wasOpen = false;
  for (const line of lines) {
    const isCode = fence.isCode(line);
    const last = found.at(-1);
    // One piece of code may follow the other.
    if (last === undefined || last.isCode !== isCode || (isCode && !wasOpen))
      found.push({ isCode, lines: [line] });
    else last.lines.push(line);
    wasOpen = fence.isOpen;
  }
  return found;
}

/** Code of other kinds as Markdown has it: blocks of Liquid, Hugo and Hexo, and formulas on lines of their own. */
export function withFences(text: string): string {
  if (!/\{\{?[%<]|\$\$/.test(text)) return text;
  return stretches(text.split("\n"))
    .map(({ isCode, lines }) => (isCode ? lines.join("\n") : fenced(lines.join("\n"))))
    .join("\n");
}

function fenced(text: string): string {
  return text
    .replace(/^[ \t]*\{%-?\s*highlight\s+([\w+#-]{1,40})[^\n%]{0,100}%\}[ \t]*$/gm, "```$1")
    .replace(/^[ \t]*\{\{[<%]\s*highlight\s+"?([\w+#-]{1,40})[^\n>]{0,100}[>%]\}\}[ \t]*$/gm, "```$1")
    .replace(
      /^[ \t]*\{%-?\s*codeblock(?:[^\n%]{0,200}?lang:([\w+#-]{1,40}))?[^\n%]{0,200}%\}[ \t]*$/gm,
      "```$1",
    )
    .replace(
      /^[ \t]*(?:\{%-?\s*end(?:highlight|codeblock)\s*-?%\}|\{\{[<%]\s*\/\s*highlight\s*[>%]\}\})[ \t]*$/gm,
      "```",
    )
    .replace(/^[ \t]*\$\$[ \t]*\n([^$]{1,4000})\n[ \t]*\$\$[ \t]*$/gm, "```latex\n$1\n```");
}
