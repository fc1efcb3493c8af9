import { COMES_LATE, LATE } from "./late-styles.ts";

/** Every page needs these: one file compresses better than its parts. A page's own parts stay with the page. */
const ON_EVERY_PAGE = [
  /node_modules\/(react|react-dom|react-router|scheduler)\//,
  /\/src\/(main|routes|paths|offline|embedded)\.tsx?$/,
  /\/src\/(messages\/(en|messages|catalogue|count|dates)\.ts|content\/(site|date)\.ts|archive\/(archive|deferred-archive)\.ts|query\/date-span\.ts)/,
  /\/src\/(preferences\/display-settings|bookmarks\/(bookmark-button|toggle-bookmark)|keeping\/(keeper-context|evidence|when-wanted)|following\/use-unmuted|pages\/not-found\.ts|pages\/missing-part-error)/,
  /\/src\/components\/(?!article-|rich-text|pager|count-list|markdown-|address-link|find-form|list-page|use-(dismissal|focus-after-removal|now))/,
];

/** What is fetched when a page is there, in few files: by the name of the file, where its parts are reached from. */
const FETCHED_LATER: [name: string, entries: RegExp][] = [
  ["archive", /\/src\/(archive\/(static-archive|with-copies)|query\/(parse-query|format-query))\.ts$/],
  [
    LATE,
    /\/src\/(keeping\/open-browser-keeper|desk\/desk|pages\/article-companion|following\/list-actions)\.tsx?$/,
  ],
];

const PAGES = /\/src\/(main\.tsx|pages\/[a-z-]+-page\.tsx)$/;

/** What the bundler tells of a module: which ones import it. */
interface ModuleGraph {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
}

/** The file that a module goes to, where it is needed by what comes later and not by a page. */
function laterGroup(id: string, graph: ModuleGraph): string | null {
  if (COMES_LATE.test(id)) return LATE;
  const reached = importersOf(id, graph);
  if (reached.some((importer) => PAGES.test(importer))) return null;
  const group = FETCHED_LATER.find(([, entries]) => reached.some((importer) => entries.test(importer)));
  return group?.[0] ?? null;
}

/** A module, and all that cannot run without it. */
function importersOf(id: string, graph: ModuleGraph): string[] {
  const found = new Set([id]);
  for (const importer of found) {
    for (const next of graph.getModuleInfo(importer)?.importers ?? []) found.add(next);
  }
  return [...found];
}

/** How the app's scripts are put together into files. */
export const codeSplitting = {
  groups: [
    {
      name: "start",
      priority: 2,
      test: /src\/(start|preferences\/preferences)|preload-helper|rolldown\/runtime/,
    },
    { name: "app", priority: 1, test: (id: string) => ON_EVERY_PAGE.some((part) => part.test(id)) },
    { name: laterGroup, debugName: "later", priority: 0, includeDependenciesRecursively: false },
  ],
};
