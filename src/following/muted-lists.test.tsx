import "fake-indexeddb/auto";
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Keeper } from "../keeping/keeper.ts";
import { articleEn } from "../messages/article-en.ts";
import { en } from "../messages/en.ts";
import { followingEn } from "../messages/following-en.ts";
import { anArticle } from "../testing/articles.ts";
import "../testing/dialogs.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { mute } from "./mute-changes.ts";
import { topicSubject, wordSubject, type Subject } from "./subject.ts";

const articles = [
  anArticle("a", { date: "2023-01-01", headline: "A treaty is signed", topics: ["Diplomacy"] }),
  anArticle("b", { date: "2023-01-02", headline: "A rover lands", topics: ["Space"] }),
  anArticle("c", { date: "2023-01-03", headline: "Talks in orbit", topics: ["Diplomacy", "Space"] }),
  anArticle("d", { date: "2023-01-04", headline: "Treaties are broken", topics: ["Security"] }),
];
const space = topicSubject({ id: "space", label: "Space" });
const opened: Keeper[] = [];

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
});

async function keeperThat(...muted: [Subject | undefined, now?: Date][]): Promise<Keeper> {
  const keeper = await openTab();
  opened.push(keeper);
  for (const [subject, now] of muted) if (subject) await keeper.change(mute(subject, now ? 1 : 0, now));
  return keeper;
}

/** The headlines of the page that can be seen; a card whose place is kept cannot. */
function headlines(): (string | null)[] {
  const shown = screen.queryAllByRole("heading", { level: 2 }).filter((h) => h.closest("[inert]") === null);
  return shown.map((heading) => heading.textContent);
}

async function showsOnly(...expected: string[]): Promise<void> {
  await waitFor(() => expect(headlines()).toEqual(expected));
}

describe("a list of which something is muted", () => {
  it("leaves it out, says how many, and shows them in place for this page view", async () => {
    const keeper = await keeperThat([space], [wordSubject("treaty")]);
    const { user, router } = renderApp("/archive", { articles, keeper });
    await showsOnly();
    await user.click(await screen.findByRole("button", { name: followingEn.hidden(4), expanded: false }));
    expect(headlines()).toHaveLength(4);
    await user.click(screen.getByRole("button", { name: followingEn.hideAgain(4), expanded: true }));
    expect(headlines()).toEqual([]);

    await act(async () => router.navigate("/topics/diplomacy"));
    await screen.findByRole("heading", { level: 1, name: "Diplomacy" });
    await showsOnly();
    expect(screen.getByRole("button", { name: followingEn.hidden(2) })).toBeInTheDocument();
  });

  it("keeps the places of cards that stood on the screen before that was known", async () => {
    const keeper = await keeperThat([space]);
    const late = Promise.withResolvers<Keeper>();
    renderApp("/archive", { articles, keeper: late.promise });
    const list = (await screen.findByRole("heading", { name: "Treaties are broken" })).closest("ul");
    await act(async () => late.resolve(keeper));
    await screen.findByRole("button", { name: followingEn.hidden(2) });
    expect(headlines()).toEqual(["Treaties are broken", "A treaty is signed"]);
    expect(list?.children).toHaveLength(4);
    expect(list?.querySelectorAll("[inert]")).toHaveLength(2);
  });

  it("is drawn without them at once on the next page", async () => {
    const keeper = await keeperThat([space]);
    const { router } = renderApp("/topics", { articles, keeper });
    await screen.findByRole("heading", { level: 1 });
    await act(async () => router.navigate("/archive"));
    await showsOnly("Treaties are broken", "A treaty is signed");
  });

  it("hides nothing as long as the focus is in it", async () => {
    const keeper = await keeperThat();
    const many = Array.from({ length: 14 }, (_, n) => anArticle(`n-${n}`, { topics: ["Space"] }));
    const { user } = renderApp("/", { articles: many, keeper });
    const latest = await screen.findByRole("region", { name: en.latest });
    const [link] = within(latest).getAllByRole("link");
    act(() => link?.focus());
    await act(async () => void (await keeper.change(mute(space, 0))));
    // Another list, at the same time.
    const strip = screen.getByRole("region", { name: "Space" });
    await within(strip).findByText(followingEn.hidden(3));
    expect(within(latest).queryByText(followingEn.hidden(8))).not.toBeInTheDocument();
    await user.click(document.body);
    expect(await within(latest).findByText(followingEn.hidden(8))).toBeInTheDocument();
  });

  it("shows everything where it is the list of what is muted, and ends the mute there", async () => {
    const keeper = await keeperThat([space]);
    const { user } = renderApp("/topics/space", { articles, keeper });
    expect(await screen.findByText(followingEn.youMuted("topic"))).toBeInTheDocument();
    expect(headlines()).toEqual(["Talks in orbit", "A rover lands"]);
    const [note] = screen.getAllByText(followingEn.youMuted("topic"));
    if (note === undefined) throw new Error("there is a note");
    await user.click(within(note).getByRole("button", { name: followingEn.unmute("Space") }));
    await waitFor(() => expect(screen.queryByText(followingEn.youMuted("topic"))).not.toBeInTheDocument());
    expect((await keeper.read("mute")).size).toBe(0);
  });

  it("may be that of related articles", async () => {
    const keeper = await keeperThat([wordSubject("rover")]);
    renderApp("/articles/c", { articles, keeper });
    const related = await screen.findByRole("region", { name: articleEn.relatedArticles });
    expect(await within(related).findByText(followingEn.hidden(1))).toBeInTheDocument();
    expect(within(related).getByRole("heading", { name: "A rover lands" }).closest("[inert]")).not.toBeNull();
  });

  it("is whole again when the mute is over", async () => {
    const keeper = await keeperThat([space, new Date("2023-01-01")], [wordSubject("treaty")]);
    renderApp("/archive", { articles, keeper });
    await showsOnly("Talks in orbit", "A rover lands");
  });
});

describe("muting on a topic's page", () => {
  it("shows in the dialog what is then hidden, and can be taken back", async () => {
    const keeper = await keeperThat();
    const { user, router } = renderApp("/topics/diplomacy", { articles, keeper });
    await user.click(await screen.findByText(followingEn.listActions));
    await user.click(screen.getByRole("button", { name: followingEn.mute("Diplomacy") }));
    const dialog = await screen.findByRole("dialog", { name: followingEn.muteTitle("topic", "Diplomacy") });
    expect(await within(dialog).findByText(followingEn.preview(2, 4))).toBeInTheDocument();
    const previewed = within(dialog)
      .getAllByRole("listitem")
      .map((item) => item.textContent);
    await user.click(within(dialog).getByRole("radio", { name: followingEn.duration(7) }));
    await user.click(within(dialog).getByRole("button", { name: followingEn.muteNow }));
    expect(await screen.findByText(followingEn.listIsMuted)).toBeInTheDocument();
    const [mutes] = (await keeper.read("mute")).values();
    expect(Date.parse(mutes?.until ?? "") - Date.parse(mutes?.since ?? "")).toBe(7 * 24 * 60 * 60 * 1000);

    await act(async () => router.navigate("/archive"));
    const others = articles
      .map(({ article }) => article.headline)
      .filter((line) => !previewed.includes(line));
    await waitFor(() => expect(headlines()).toEqual(others.toReversed()));
    const [change] = await keeper.changes();
    await act(async () => void (await keeper.undo(change?.id ?? 0)));
    await waitFor(() => expect(headlines()).toHaveLength(4));
  });
});
