/** What letters begin with, in the languages of many of them: a line of its own. */
const SALUTATION =
  /^(?:dear|my dear(?:est)?|dearest|hello|hi|liebe[rs]?|sehr geehrter?|hallo|cher|chère|chers|bonjour|querid[oa]s?|estimad[oa]s?|car[oai]|gentile|egregio|prezad[oa]s?|beste|geachte|to whom it may concern)(?![\p{L}-])[^\n.?]{0,60}(?:\n|$)/iu;

/** The text behind the salutation that it begins with; the same text where it begins with none. */
export function withoutSalutation(text: string): string {
  const line = SALUTATION.exec(text)?.[0];
  return line === undefined || line.length === text.length || !endsOpen(line)
    ? text
    : text.slice(line.length).trimStart();
}

/** True for a line that greets whom a letter is to. */
export function isSalutation(line: string): boolean {
  return SALUTATION.exec(line)?.[0].length === line.length && endsOpen(line);
}

/** With a comma or the like at its end, or nothing but a name: `Dear Margaret`, not `Dear diesel drives drivers away`. */
function endsOpen(line: string): boolean {
  const words = line.trim();
  return (
    /[,:!—–-]$/u.test(words) || /^dear(?: \p{Lu}[\p{L}.'’-]*){1,4}$/u.test(words.replace(/^Dear/, "dear"))
  );
}
