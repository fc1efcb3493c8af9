/** A value in which YAML would see more than a text: `a: b`, `@name`, `[One] two`, `"One" two`. */
const AMBIGUOUS =
  /^([\w-]{1,60}:)[ \t]+([^\s"'[{|>&*!#][^\n]{0,2000}?:[ \t][^\n]{0,2000}|[@`%][^\n]{0,2000}|\[[^\]\n]{0,500}\][ \t]*[^\s#,][^\n]{0,2000}|"[^"\n]{0,500}"[ \t]*[^\s#][^\n]{0,2000})$/gm;

/** Front matter in YAML with quotation marks around the values of its members that cannot be read without them. */
export function withQuotationMarks(yaml: string): string {
  return yaml
    .replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length))
    .replace(AMBIGUOUS, (_, name: string, value: string) => `${name} ${JSON.stringify(value.trim())}`);
}
