import { describe, expect, it } from "vitest";
import type { XmlElement } from "../xml/xml-element.ts";
import { AttachedPictures } from "./attached-pictures.ts";
import type { Post } from "./post.ts";
import { WaitingPosts } from "./waiting-posts.ts";

function post(number: string, more: Partial<Post> = {}): Post {
  const told = {
    type: "post",
    status: "publish",
    isProtected: false,
    title: number,
    authors: [],
    topics: [],
    excerpt: "",
  };
  return { number, ...told, content: "", parent: "0", comments: 0, ...more };
}

const attachment: XmlElement = {
  name: "item",
  attributes: new Map(),
  children: [{ name: "wp:attachment_url", attributes: new Map(), children: ["https://a.example/p.jpg"] }],
};

function start() {
  const pictures = new AttachedPictures();
  const waiting = new WaitingPosts((number) => pictures.has(number));
  const numbers = (posts: Iterable<Post>) => [...posts].map(({ number }) => number);
  return {
    add: (one: Post) => numbers(waiting.add(one)),
    arrive: (number: string) => {
      pictures.add(attachment, post(number, { type: "attachment" }));
      return numbers(waiting.arrived(number));
    },
    rest: () => numbers(waiting.rest()),
  };
}

describe("posts of an export", () => {
  it("that name no picture, or one that is there, do not wait", () => {
    const { add, arrive } = start();
    expect(add(post("1"))).toEqual(["1"]);
    expect(arrive("5")).toEqual([]);
    expect(add(post("2", { thumbnail: "5" }))).toEqual(["2"]);
  });

  it("wait for the pictures they name, and no longer", () => {
    const { add, arrive, rest } = start();
    expect(add(post("1", { thumbnail: "5", content: '[gallery ids="6,7"]' }))).toEqual([]);
    expect(arrive("5")).toEqual([]);
    expect(arrive("7")).toEqual([]);
    expect(arrive("6")).toEqual(["1"]);
    expect(rest()).toEqual([]);
  });

  it("come without their pictures where those never come, also those that show all of their own", () => {
    const { add, rest } = start();
    expect(add(post("1", { thumbnail: "5" }))).toEqual([]);
    expect(add(post("2", { content: "[gallery]" }))).toEqual([]);
    expect(rest()).toEqual(["1", "2"]);
  });

  it("do not wait for ever: the oldest go where too much would be held", () => {
    const { add } = start();
    const long = "a".repeat(9_000_000);
    expect(add(post("1", { thumbnail: "5", content: long }))).toEqual([]);
    expect(add(post("2", { thumbnail: "5", content: long }))).toEqual([]);
    expect(add(post("3", { thumbnail: "5", content: long }))).toEqual(["1"]);
  });
});
