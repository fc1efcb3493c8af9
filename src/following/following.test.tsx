import "fake-indexeddb/auto";
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { PAGE_SIZE } from "../archive/archive.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { en } from "../messages/en.ts";
import { followingEn } from "../messages/following-en.ts";
import { anArticle } from "../testing/articles.ts";
import "../testing/dialogs.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { follow } from "./follow-changes.ts";
import { mute } from "./mute-changes.ts";
import { topicSubject, wordSubject } from "./subject.ts";

const articles = [
  anArticle("a", { date: "2023-01-01", headline: "A treaty is signed", topics: ["Diplomacy"] }),
  anArticle("b", { date: "2023-01-02", headline: "A rover lands", topics: ["Space"] }),
  anArticle("c", {
    date: "2023-01-03",
    headline: "Rain",
    body: "It rained on the rovers.",
    topics: ["Weather"],
  }),
  anArticle("d", { date: "2023-01-04", headline: "Treaties are broken", topics: ["Security"] }),
];
const space = topicSubject({ id: "space", label: "Space" });
const opened: Keeper[] = [];

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
});

async function aKeeper(): Promise<Keeper> {
  const keeper = await openTab();
  opened.push(keeper);
  return keeper;
}

function news(): (string | null)[] {
  const region = screen.getByRole("region", { name: followingEn.newest });
  return within(region)
    .queryAllByRole("heading", { level: 3 })
    .map((heading) => heading.textContent);
}

async function typeSubject(user: ReturnType<typeof renderApp>["user"], text: string): Promise<void> {
  const box = await screen.findByRole("combobox", { name: followingEn.addLabel });
  await user.clear(box);
  await user.type(box, text);
}

describe("the page of following", () => {
  it("says what to do while nothing is followed, muted or pinned", async () => {
    renderApp("/following", { articles, keeper: await aKeeper() });
    expect(await screen.findByText(followingEn.nothingFollowed)).toBeInTheDocument();
    expect(screen.getByText(followingEn.nothingMuted)).toBeInTheDocument();
    expect(screen.getByText(followingEn.nothingPinned)).toBeInTheDocument();
  });

  it("lists the newest of a topic that is followed from its page, and its feed", async () => {
    const keeper = await aKeeper();
    const { user, router } = renderApp("/topics/space", { articles, keeper });
    await user.click(await screen.findByText(followingEn.listActions));
    const button = screen.getByRole("button", { name: followingEn.follow("Space"), pressed: false });
    await user.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    await act(async () => router.navigate("/following"));
    expect(await screen.findByRole("link", { name: "A rover lands" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: followingEn.feedOf("Space") })).toHaveAttribute(
      "href",
      "/topics/space/feed.xml",
    );
    await user.click(screen.getByRole("button", { name: followingEn.unfollowNamed("Space") }));
    expect(await screen.findByText(followingEn.nothingFollowed)).toBeInTheDocument();
  });

  it("follows what is typed: a topic of that name, else a word", async () => {
    const keeper = await aKeeper();
    const { user } = renderApp("/following", { articles, keeper });
    await typeSubject(user, "SECURITY{Enter}");
    await screen.findByRole("button", { name: followingEn.unfollowNamed("Security") });
    await typeSubject(user, "rover{Enter}");
    await waitFor(() => expect(news()).toEqual(["Treaties are broken", "Rain", "A rover lands"]));
    expect([...(await keeper.read("follow")).keys()]).toEqual(["topic:security", "word:rover"]);
    await typeSubject(user, "…{Enter}");
    expect(await screen.findByText(followingEn.nothingTyped)).toBeInTheDocument();
  });

  it("goes on page by page", async () => {
    const keeper = await aKeeper();
    await keeper.change(follow(space));
    const many = Array.from({ length: PAGE_SIZE + 3 }, (_, n) =>
      anArticle(`n-${n}`, { topics: ["Space"], headline: `Number ${n}` }),
    );
    const { user } = renderApp("/following", { articles: many, keeper });
    await screen.findByRole("link", { name: en.olderPage });
    expect(news()).toHaveLength(PAGE_SIZE);
    await user.click(screen.getByRole("link", { name: en.olderPage }));
    await waitFor(() => expect(news()).toHaveLength(3));
    await user.click(screen.getByRole("link", { name: followingEn.toNewest }));
    await waitFor(() => expect(news()).toHaveLength(PAGE_SIZE));
  });

  it("unmutes all in one step, which can be taken back in one", async () => {
    const keeper = await aKeeper();
    await keeper.change(mute(space, 7));
    const word = wordSubject("treaty");
    if (word) await keeper.change(mute(word, 0));
    const { user } = renderApp("/following", { articles, keeper });
    await user.click(await screen.findByRole("button", { name: followingEn.unmuteAll }));
    expect(await screen.findByText(followingEn.nothingMuted)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("heading", { name: followingEn.muted })).toHaveFocus());
    const [change] = await keeper.changes();
    await act(async () => void (await keeper.undo(change?.id ?? 0)));
    expect(await screen.findByRole("button", { name: followingEn.unmute("treaty") })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: followingEn.unmute("Space") })).toBeInTheDocument();
  });

  it("gives the focus to the next row when one is gone, and to a heading after the last", async () => {
    const keeper = await aKeeper();
    for (const id of ["arts", "space"]) {
      await keeper.change(follow(topicSubject({ id, label: id })));
      await keeper.change(mute(topicSubject({ id, label: id }), 0));
      await keeper.change({
        name: "pinned",
        edits: [{ kind: "view", id: `/search?q=${id}`, set: { title: id, order: id } }],
      });
    }
    const { user } = renderApp("/following", { articles, keeper });
    for (const [nameOf, heading] of [
      [followingEn.unfollowNamed, { level: 1 }],
      [followingEn.unmute, { name: followingEn.muted }],
      [followingEn.takeDownNamed, { name: followingEn.pinned }],
    ] as const) {
      await user.click(await screen.findByRole("button", { name: nameOf("arts") }));
      const next = screen.getByRole("button", { name: nameOf("space") });
      await waitFor(() => expect(next.closest("li")).toHaveFocus());
      await user.click(next);
      await waitFor(() => expect(screen.getByRole("heading", heading)).toHaveFocus());
    }
  });

  it("mutes what is typed, after a preview", async () => {
    const keeper = await aKeeper();
    const { user } = renderApp("/following", { articles, keeper });
    await typeSubject(user, "treaty");
    await user.click(screen.getByRole("button", { name: followingEn.muteButton }));
    const dialog = await screen.findByRole("dialog", { name: followingEn.muteTitle("word", "treaty") });
    expect(await within(dialog).findByText("Treaties are broken")).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: followingEn.muteNow }));
    expect(await screen.findByRole("button", { name: followingEn.unmute("treaty") })).toBeInTheDocument();
    expect([...(await keeper.read("mute")).keys()]).toEqual(["word:treaty"]);
  });
});
