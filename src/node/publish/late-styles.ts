import type { Plugin } from "vite";

/** What comes when a page is there, with its styles: the name of its script, and of its sheet. */
export const LATE = "keeping";

const LATE_PARTS = [
  "desk",
  "your-data",
  "following",
  "highlights",
  "reading",
  "transfer",
  "bookmarks/(?!bookmark-button)",
  "components/(markdown-|find-form)",
];

/** The styles that come with it. Every page carries all the others. */
export const COMES_LATE = new RegExp(`/src/(${LATE_PARTS.join("|")})[^?]*\\.module\\.css`);

/** Has no script fetch the styles that are in every page. */
export function fetchLateStylesOnly(): Plugin {
  return {
    name: "broadsheet:fetch-late-styles-only",
    apply: "build",
    generateBundle: {
      order: "pre",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          const sheets = file.type === "chunk" ? file.viteMetadata?.importedCss : undefined;
          for (const sheet of sheets ?? []) if (!isLate(sheet)) sheets?.delete(sheet);
        }
      },
    },
  };
}

/** Whether a file is the late sheet. */
export function isLate(file: string): boolean {
  return new RegExp(`(^|/)${LATE}-[^/]*\\.css$`).test(file);
}
