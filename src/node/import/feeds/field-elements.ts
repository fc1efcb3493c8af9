/** The elements in which feeds of one kind or another say the same, the better ones first. */

export const TITLES = ["title", "atom:title", "dc:title", "dcterms:title", "media:title", "itunes:title"];
export const SUMMARIES = [
  "description",
  "atom:summary",
  "summary",
  "abstract",
  "dc:description",
  "dcterms:abstract",
];
export const SHOW_NOTES = [
  "itunes:summary",
  "googleplay:description",
  "itunes:subtitle",
  "media:description",
];
export const CONTENTS = [
  "content:encoded",
  "xhtml:body",
  "atom:content",
  "fullitem",
  "content",
  "encoded",
  "xhtml:div",
  "body",
];
export const AUTHORS = [
  "atom:author",
  "dc:creator",
  "dc:author",
  "author",
  "itunes:author",
  "googleplay:author",
  "creator",
];
export const PUBLISHED = [
  "pubdate",
  "atom:published",
  "atom:issued",
  "atom:created",
  "dcterms:issued",
  "dcterms:created",
  "prism:publicationdate",
  "published",
  "date",
];
export const UPDATED = [
  "atom:updated",
  "atom:modified",
  "dcterms:modified",
  "dc:date",
  "dcterms:date",
  "lastbuilddate",
  "updated",
  "modified",
];
