import { paragraphs } from "../../../content/block.ts";
import type { Draft, Item } from "../draft.ts";
import { languageTag } from "../fields/language-tag.ts";
import { htmlLine } from "../html/read-html.ts";
import type { Source } from "../source.ts";
import { decodeStream } from "../text/decode-text.ts";
import { AttachedPictures } from "./attached-pictures.ts";
import { withFootnotes } from "./footnotes.ts";
import { leftOut } from "./left-out.ts";
import { postBody } from "./post-body.ts";
import { metaOf, readPost, type Post } from "./post.ts";
import { SharedBlocks } from "./shared-blocks.ts";
import { WaitingPosts } from "./waiting-posts.ts";
import { missingPart } from "../xml/missing-part.ts";
import { readElements } from "../xml/read-elements.ts";
import { childOf, lineOf, textOf, type XmlElement } from "../xml/xml-element.ts";

const WANTED = new Set(["item", "wp:author", "language"]);
const IGNORED = new Set(["wp:commentmeta", "wp:comment_content"]);

/** WordPress eXtended RSS: what WordPress writes under Tools → Export. https://codex.wordpress.org/Tools_Export_Screen */
export async function* readWordpressExport(source: Source): AsyncGenerator<Item> {
  const reading = new Reading();
  for await (const { element, lack } of readElements(decodeStream(source, "xml"), {
    wanted: WANTED,
    ignored: IGNORED,
  })) {
    if (element.name === "language") reading.language = languageTag(lineOf(element) ?? "");
    else if (element.name === "wp:author") reading.addAuthor(element);
    else if (lack === undefined) yield* reading.item(element);
    else yield brokenItem(element, lack);
  }
  yield* reading.end();
}

function brokenItem(item: XmlElement, lack: "cut off" | "too large"): Item {
  const where = lineOf(childOf(item, "title")) ?? "the last item";
  return { skip: missingPart(lack), where };
}

/** What has been read so far that later items need. */
class Reading {
  language: string | undefined;
  /** Display names by login, in small letters as its nicename is. */
  private readonly authors = new Map<string, string>();
  private readonly pictures = new AttachedPictures();
  private readonly blocks = new SharedBlocks();
  private readonly waiting = new WaitingPosts(
    (number) => this.pictures.has(number) || this.blocks.has(number),
  );
  private comments = 0;

  addAuthor(element: XmlElement): void {
    const login = lineOf(childOf(element, "wp:author_login"));
    const name = htmlLine(textOf(childOf(element, "wp:author_display_name")));
    this.nameAuthor(login, name);
  }

  private nameAuthor(login: string | undefined, name: string): void {
    if (login !== undefined && name !== "") this.authors.set(login.toLowerCase(), structuredClone(name));
  }

  *item(element: XmlElement): Generator<Item> {
    const comments = element.children.filter(
      (child) => typeof child !== "string" && child.name === "wp:comment",
    );
    const post = readPost(element, comments.length);
    const skip = leftOut(post);
    if (post.type === "attachment") this.pictures.add(element, post);
    if (post.type === "wp_block" && post.status === "publish") this.blocks.add(post.number, post.content);
    if (skip !== undefined) for (const ready of this.waiting.arrived(post.number)) yield this.itemOf(ready);
    // Who writes without an account is an item of Co-Authors Plus.
    if (post.type === "guest-author")
      this.nameAuthor(metaOf(element, "cap-user_login"), htmlLine(metaOf(element, "cap-display_name") ?? ""));
    if (skip !== undefined) yield { skip, where: whereIs(post) };
    else for (const ready of this.waiting.add(post)) yield this.itemOf(ready);
  }

  *end(): Generator<Item> {
    for (const post of this.waiting.rest()) yield this.itemOf(post);
    if (this.comments === 0) return;
    const reason = `${this.comments === 1 ? "has a comment" : `has ${this.comments} comments`} of readers on its posts; comments are not imported`;
    yield { skip: { failed: false, kind: "comments", reason } };
  }

  private itemOf(post: Post): Item {
    this.comments += post.comments;
    const { date } = post;
    const where = whereIs(post);
    if (date === undefined) {
      const reason = "has no date that can be read; give it one in WordPress and export again";
      return { skip: { failed: true, kind: "no date", reason }, where };
    }
    const draft = this.draftOf(post, date);
    if (draft.body.length > 0) return { draft, where };
    const reason = "has neither text nor pictures nor a title";
    return { skip: { failed: true, kind: "no text", reason }, where };
  }

  private authorsOf({ authors, creator }: Post): string[] {
    const named = authors.map(
      ({ login, name }) =>
        this.authors.get(login.toLowerCase()) ?? this.authors.get(name.toLowerCase()) ?? (name || login),
    );
    if (named.length > 0) return [...new Set(named)];
    return creator === undefined ? [] : [this.authors.get(creator.toLowerCase()) ?? creator];
  }

  private draftOf(post: Post, date: string): Draft {
    const { title, guid, address, slug, updated, topics, content, thumbnail } = post;
    const blocks = postBody(withFootnotes(this.blocks.fill(content), post.footnotes), address, (attributes) =>
      this.pictures.gallery(post.number, attributes),
    );
    const standfirst = htmlLine(post.excerpt);
    const image = this.pictures.get(thumbnail);
    // Some posts are but a title, as short messages are: that is their text.
    const body = blocks.length > 0 ? blocks : paragraphs(standfirst || title);
    const authors = this.authorsOf(post);
    const lang = post.language ?? this.language;
    return {
      id: guid ?? `post ${post.number}`,
      ...(address !== undefined && { address }),
      ...(title !== "" && { headline: title }),
      date,
      ...(updated !== undefined && { updated }),
      body,
      ...(standfirst !== "" && blocks.length > 0 && { standfirst }),
      ...(authors.length > 0 && { authors }),
      topics,
      ...(lang !== undefined && { lang }),
      ...(image !== undefined && { image }),
      ...(slug !== undefined && { slug }),
    };
  }
}

function whereIs({ number, title }: Post): string {
  return `post ${number}${title === "" ? "" : `, “${title}”`}`;
}
