import { count } from "./count.ts";

const number = new Intl.NumberFormat("en");

// A text in another direction does not turn its quotation marks around.
function quoted(text: string): string {
  return `“\u2068${text}\u2069”`;
}

/** Every word about highlights, in English. Another language is another object of this shape. */
export const highlightsEn = {
  colours: { yellow: "Yellow", green: "Green", blue: "Blue", pink: "Pink" },
  markIn: {
    yellow: "Highlight in yellow",
    green: "Highlight in green",
    blue: "Highlight in blue",
    pink: "Highlight in pink",
  },

  selection: "Selected text",
  withNote: "With a note",
  copyLink: "Copy link",
  linkCopied: "The link is copied.",
  linkShown: "The browser let nothing be copied. The link:",

  highlightOf: (excerpt: string) => `Highlight ${quoted(excerpt)}`,
  colour: "Colour",
  note: "Note",
  noteAdvice: "Markdown. It is kept when you leave the field.",
  remove: "Remove",
  removeOf: (excerpt: string) => `Remove the highlight ${quoted(excerpt)}`,
  close: "Close",

  yours: "Your highlights",
  goTo: "Go to",
  goToOf: (excerpt: string) => `Go to ${quoted(excerpt)}`,
  edit: "Edit",
  editOf: (excerpt: string) => `Edit the highlight ${quoted(excerpt)}`,
  lost: "No longer in the text",
  lostAdvice: "The article was changed since, and these words are not in it any more, or not for certain.",

  none: "You have highlighted nothing yet. Select words in an article, and choose a colour.",
  nothingFound: "No highlight is like that.",
  summary: (n: number) => `${count(n, "highlight", "highlights")}, newest first.`,
  find: "Find",
  findLabel: "Words in highlights, notes and titles",
  anyColour: "All colours",
  untitled: "An article without a title",
  newerPage: "Newer",
  olderPage: "Older",
  pageOf: (page: number, pages: number) => `Page ${number.format(page)} of ${number.format(pages)}`,
};

export type HighlightsMessages = typeof highlightsEn;
