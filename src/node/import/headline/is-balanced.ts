/** True where no quotation or bracket is open. */
export function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return (
    count('"') % 2 === 0 &&
    count("“") === count("”") &&
    count("«") === count("»") &&
    count("(") === count(")")
  );
}
