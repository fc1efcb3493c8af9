/** What Node's `parseArgs` found wrong with a command line, as a sentence in our words. */
export function wrongOption(error: unknown): Error {
  const told = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(-[^\s'<=]*)/.exec(told)?.[1] ?? "";
  return new Error(`${describe(told, option)} --help tells more.`, { cause: error });
}

function describe(told: string, option: string): string {
  if (option === "") return told;
  if (told.startsWith("Unknown option"))
    return `There is no option ${option}; a file of such a name is named as ./${option}.`;
  if (/not take an argument/.test(told)) return `${option} takes no value.`;
  return `${option} needs a value, as in ${option} VALUE; one that begins with a dash as in ${option}=-VALUE.`;
}
