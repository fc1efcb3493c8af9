/** What the pages of what a reader keeps are for, in English. */
export const keptPagesEn = {
  bookmarks:
    "Pages that you kept: articles, topics, days and searches, in this browser only. They open without a network, and stay readable when they are no longer published.",
  highlights:
    "Passages that you marked in articles, with your notes. They find their place again when an article is edited.",
  history:
    "What you opened and read, what you left in the middle, and how much you read. Nobody else knows of it: it stays on this device, and you can remove it here.",
  following:
    "The newest about the topics and words that you follow, what you muted, and the lists that you pinned to the side.",
  yourData:
    "Everything that you keep is in this browser and nowhere else. Here you take it along, bring it in, take changes back, and see how safely it is kept.",
};
