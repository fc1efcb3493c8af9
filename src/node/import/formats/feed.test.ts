import { describe, expect, it } from "vitest";
import { formats } from "../formats.ts";
import { inPieces } from "../../testing/in-pieces.ts";

const source = { name: "file", chunks: inPieces(Buffer.from("")) };

function nameOf(start: string): string | undefined {
  return formats.find(({ recognises }) => recognises?.(start, source) === true)?.name;
}

describe("a feed is recognised by how it begins", () => {
  it.each([
    ['<?xml version="1.0"?><rss version="2.0">', "RSS, Atom or RDF feed"],
    ["\ufeff\n<!-- a comment with <html> --><rss>", "RSS, Atom or RDF feed"],
    ['<!DOCTYPE html [<!ENTITY a "<html>">]><rss>', "RSS, Atom or RDF feed"],
    ['<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', "RSS, Atom or RDF feed"],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', "RSS, Atom or RDF feed"],
    ['<?xml version="1.0"?><a:entry xmlns:a="http://www.w3.org/2005/Atom">', "RSS, Atom or RDF feed"],
    ['{"version": "https://jsonfeed.org/version/1.1"', "JSON Feed"],
    ['{"title":"x","items":[{}],"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', "JSON Feed"],
    ["<opml version='1.0'>", "OPML list of feeds"],
  ])("%s", (start, name) => {
    expect(nameOf(start)).toBe(name);
  });

  it.each([
    "<!doctype html><html><body><rss>",
    "The element <rss> holds a channel.",
    "# How to write <feed>",
    '{"text": "<rss>"}',
    "<div><rss></div>",
  ])("and not %s", (start) => {
    expect(nameOf(start)).not.toBe("RSS, Atom or RDF feed");
  });
});
