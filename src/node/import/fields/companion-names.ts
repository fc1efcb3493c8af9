/** What tells programs how to make a site, and articles nothing. */
const SETTINGS =
  /^(?:.*\.(?:toml|ya?ml|lock)|(?:package|package-lock|composer|tsconfig|jsconfig|manifest|hugo|config|vercel|netlify|angular|deno)\.json|gemfile|rakefile|makefile|dockerfile|licen[cs]e|cname|robots\.txt)$/i;
/** Where browsers put what belongs to a page that they save: `bridge_files` beside `bridge.html`. */
const SAVED_WITH = /^(.+)(?:_files|-Dateien|_fichiers|_archivos|_bestanden|_file|_arquivos)$/;

/** True for the name of a file that tells a program how to make a site. */
export function isSettings(name: string): boolean {
  return SETTINGS.test(name);
}

/** The names that a page may have whose parts a browser put into this folder; none for any other folder. */
export function pagesSavedWith(folder: string): string[] {
  const page = SAVED_WITH.exec(folder)?.[1];
  return page === undefined ? [] : [".html", ".htm", ".xhtml"].map((ending) => page + ending);
}
