import { expect, it } from "vitest";
import { namedField } from "./column-names.ts";

it.each([
  ["Headline", "headline"],
  ["article_title", "headline"],
  ["og:title", "headline"],
  ["webTitle", "headline"],
  ["Published At", "date"],
  ["pub-date", "date"],
  ["dc.date", "date"],
  ["dcterms:created", "date"],
  ["document_title", "headline"],
  ["created_utc", "date"],
  ["publish_timestamp", "date"],
  ["update_time", "updated"],
  ["document", "body"],
  ["highlights", "standfirst"],
  ["newspaper_name", "publication"],
  ["date_publish", "date"],
  ["date_modify", "updated"],
  ["fields.bodyText", "body"],
  ["post_date", "date"],
  ["CREATED_AT", "date"],
  ["last-modified", "updated"],
  ["full_text", "body"],
  ["content:encoded", "body"],
  ["articleBody", "body"],
  ["short_description", "standfirst"],
  ["news desk", "topics"],
  ["_id", "id"],
  ["dc:creator", "authors"],
  ["inLanguage", "lang"],
  ["urlToImage", "image"],
  ["post_name", "slug"],
  ["Überschrift", "headline"],
  ["Schlagwörter", "topics"],
  ["Datum", "date"],
  ["Título", "headline"],
  ["Fecha de publicación", "date"],
  ["Rubrique", "topics"],
  ["Résumé", "standfirst"],
  ["Testo", "body"],
  ["Data", "date"],
  ["Conteúdo", "body"],
  ["Tekst", "body"],
  ["Auteur", "authors"],
])("knows that a column called %s is the %s", (column, field) => {
  expect(namedField(column)?.field).toBe(field);
});

it.each(["colour", "__proto__", "constructor", "author_id", "", "x".repeat(1_000_000)])(
  "knows nothing of a column called %.20s",
  (column) => {
    expect(namedField(column)).toBeUndefined();
  },
);

it("prefers the name that tells more", () => {
  const rank = (name: string) => namedField(name)?.rank ?? Infinity;
  expect(rank("headline")).toBeLessThan(rank("name"));
  expect(rank("date")).toBeLessThan(rank("article_date"));
});
