import { expect, test } from "vitest";
import { providerOf } from "./providers.ts";

test.each([
  ["https://www.youtube.com/embed/aaaaaaaaaaa", "YouTube", "https://www.youtube.com/watch?v=aaaaaaaaaaa"],
  [
    "https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?rel=0",
    "YouTube",
    "https://www.youtube.com/watch?v=aaaaaaaaaaa",
  ],
  ["https://youtu.be/aaaaaaaaaaa?t=9", "YouTube", "https://www.youtube.com/watch?v=aaaaaaaaaaa&t=9s"],
  [
    "https://www.youtube.com/embed/videoseries?list=PL1",
    "YouTube",
    "https://www.youtube.com/playlist?list=PL1",
  ],
  ["https://player.vimeo.com/video/12345?h=ab1", "Vimeo", "https://vimeo.com/12345/ab1"],
  ["https://platform.twitter.com/embed/Tweet.html?id=99", "X", "https://x.com/i/status/99"],
  ["https://www.instagram.com/p/Abc_1/embed/captioned/", "Instagram", "https://www.instagram.com/p/Abc_1"],
  [
    "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fann%2Fposts%2F1&width=500",
    "Facebook",
    "https://www.facebook.com/ann/posts/1",
  ],
  ["https://open.spotify.com/embed/track/abc?theme=0", "Spotify", "https://open.spotify.com/track/abc"],
  [
    "https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k",
    "Bluesky",
    "https://bsky.app/profile/did:plc:abc/post/3k",
  ],
  ["https://mastodon.example/@ann/123/embed", "mastodon.example", "https://mastodon.example/@ann/123"],
  ["https://archive.org/embed/film-1", "Internet Archive", "https://archive.org/details/film-1"],
  ["https://www.google.com/maps/embed?pb=1", "Google Maps", "https://www.google.com/maps/embed?pb=1"],
  ["https://datawrapper.dwcdn.net/AbC12/3/", "Datawrapper", "https://datawrapper.dwcdn.net/AbC12/3/"],
  ["https://youtube.com.attack.example/embed/aaaaaaaaaaa", "youtube.com.attack.example", undefined],
])("%s is of %s", (address, provider, url = address) => {
  expect(providerOf(address)).toMatchObject({ provider, url });
});

test("a page that a frame names is not believed when it is elsewhere", () => {
  const address = "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fattack.example%2F";
  expect(providerOf(address).url).toBe(address);
});

test("only players that do not follow readers about are shown in a page", () => {
  const player = (address: string) => providerOf(address).player;
  expect(player("https://www.youtube.com/embed/aaaaaaaaaaa?start=5")).toBe(
    "https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?start=5",
  );
  expect(player("https://vimeo.com/12345")).toBe("https://player.vimeo.com/video/12345?dnt=1");
  expect(player("https://www.tiktok.com/embed/v2/1")).toBeUndefined();
  expect(player("https://unknown.example/player")).toBeUndefined();
});
