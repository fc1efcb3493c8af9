import { basename, extname } from "node:path";

/** How the library calls its files, where that is not the language's subtag. */
const CALLED: Record<string, string> = {
  am: "hy",
  dk: "da",
  gr: "el",
  ie: "ga",
  in: "hi",
  np: "ne",
  rs: "sr",
  se: "sv",
};

const BEFORE_LANGUAGE = "stemmer-";

/** The name of the script that a language's stemmer becomes, given the path of its module; `undefined` for other modules. */
export function stemmerScript(module: string): string | undefined {
  if (/node_modules\/porter2\//.test(module)) return `${BEFORE_LANGUAGE}en`;
  if (!/node_modules\/@orama\/stemmers\//.test(module)) return undefined;
  const code = basename(module, extname(module));
  return BEFORE_LANGUAGE + (CALLED[code] ?? code);
}

/** The language whose stemmer a script is, by its published name; `undefined` for other scripts. */
export function languageOfScript(name: string): string | undefined {
  return new RegExp(`^${BEFORE_LANGUAGE}([a-z]+)-`).exec(name)?.[1];
}
