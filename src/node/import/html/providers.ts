import { safeAddress } from "./addresses.ts";

/** Where something that another site shows is from. */
export interface Provided {
  provider: string;
  /** Its own page there, where that can be told; else what would be shown. */
  url: string;
  /** What a reader can have shown in the page: only of those that do not follow readers about. */
  player?: string;
}

interface Provider {
  name: string;
  /** What its hosts end in. */
  hosts: string[];
  /** The page of something that is at a path, and what shows it. */
  page?: (url: URL) => { url: string; player?: string } | undefined;
}

const PROVIDERS: Provider[] = [
  { name: "YouTube", hosts: ["youtube.com", "youtube-nocookie.com", "youtu.be"], page: youTube },
  { name: "Vimeo", hosts: ["vimeo.com"], page: vimeo },
  {
    name: "Dailymotion",
    hosts: ["dailymotion.com"],
    page: path(/^\/embed\/(video\/\w+)/, "https://www.dailymotion.com/"),
  },
  { name: "TikTok", hosts: ["tiktok.com"] },
  { name: "Twitch", hosts: ["twitch.tv"] },
  { name: "TED", hosts: ["ted.com"], page: path(/^\/(talks\/[\w/.-]+)/, "https://www.ted.com/") },
  { name: "Rumble", hosts: ["rumble.com"] },
  { name: "Internet Archive", hosts: ["archive.org"], page: internetArchive },
  { name: "X", hosts: ["twitter.com", "x.com"], page: post },
  {
    name: "Instagram",
    hosts: ["instagram.com"],
    page: path(/^\/((?:p|reel|tv)\/[\w-]+)/, "https://www.instagram.com/"),
  },
  {
    name: "Threads",
    hosts: ["threads.net", "threads.com"],
    page: path(/^\/(.+)\/embed\/?$/, "https://www.threads.net/"),
  },
  { name: "Facebook", hosts: ["facebook.com", "fb.watch"], page: named("href", "facebook.com") },
  { name: "Bluesky", hosts: ["bsky.app"], page: blueskyPost },
  {
    name: "Reddit",
    hosts: ["reddit.com", "redditmedia.com"],
    page: path(/^\/(r\/[\w/-]+)/, "https://www.reddit.com/"),
  },
  { name: "SoundCloud", hosts: ["soundcloud.com"], page: named("url", "soundcloud.com") },
  {
    name: "Spotify",
    hosts: ["spotify.com"],
    page: path(/^\/embed\/(\w+\/\w+)/, "https://open.spotify.com/"),
  },
  {
    name: "Apple Podcasts",
    hosts: ["podcasts.apple.com"],
    page: path(/^\/(.+)/, "https://podcasts.apple.com/"),
  },
  { name: "Apple Music", hosts: ["music.apple.com"], page: path(/^\/(.+)/, "https://music.apple.com/") },
  { name: "Bandcamp", hosts: ["bandcamp.com"] },
  { name: "Datawrapper", hosts: ["datawrapper.dwcdn.net"] },
  { name: "Flourish", hosts: ["flo.uri.sh", "flourish.studio"] },
  { name: "Infogram", hosts: ["infogram.com"] },
  { name: "Google Maps", hosts: ["maps.google.com"] },
  { name: "OpenStreetMap", hosts: ["openstreetmap.org"] },
  { name: "SlideShare", hosts: ["slideshare.net"] },
  {
    name: "Scribd",
    hosts: ["scribd.com"],
    page: path(/^\/embeds\/(\d+)/, "https://www.scribd.com/document/"),
  },
  {
    name: "DocumentCloud",
    hosts: ["documentcloud.org"],
    page: path(/^\/(documents\/[\w-]+)/, "https://www.documentcloud.org/"),
  },
  { name: "Giphy", hosts: ["giphy.com"], page: path(/^\/embed\/(\w+)/, "https://giphy.com/gifs/") },
  { name: "CodePen", hosts: ["codepen.io"] },
  { name: "GitHub Gist", hosts: ["gist.github.com"] },
];

/** What is known of an address of http or https that a page shows in itself. */
export function providerOf(address: string): Provided {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, "");
  if (/^google\.[a-z.]+$/.test(host) && url.pathname.startsWith("/maps"))
    return { provider: "Google Maps", url: address };
  const provider = PROVIDERS.find(({ hosts }) => hosts.some((one) => isHostOf(host, one)));
  if (provider !== undefined) return { provider: provider.name, url: address, ...provider.page?.(url) };
  // A post of Mastodon and its kin: they have very many hosts.
  const fediverse = /^\/@[\w.@-]+\/\d+(?=\/embed\/?$)/.exec(url.pathname)?.[0];
  return { provider: host, url: fediverse === undefined ? address : url.origin + fediverse };
}

function isHostOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function path(pattern: RegExp, page: string): (url: URL) => { url: string } | undefined {
  return ({ pathname }) => {
    const found = pattern.exec(pathname)?.[1];
    return found === undefined ? undefined : { url: page + found };
  };
}

/** The page that a frame names in its query. */
function named(parameter: string, domain: string): (url: URL) => { url: string } | undefined {
  return ({ searchParams }) => {
    const page = safeAddress(searchParams.get(parameter) ?? "");
    return page !== undefined && isHostOf(new URL(page).hostname, domain) ? { url: page } : undefined;
  };
}

function youTube({ pathname, hostname, searchParams }: URL) {
  const list = searchParams.get("list");
  if (pathname.startsWith("/embed/videoseries") && list !== null) {
    const query = `list=${encodeURIComponent(list)}`;
    return {
      url: `https://www.youtube.com/playlist?${query}`,
      player: `https://www.youtube-nocookie.com/embed/videoseries?${query}`,
    };
  }
  const inPath = hostname === "youtu.be" ? /^\/([\w-]+)/ : /^\/(?:embed|v|e|shorts|live)\/([\w-]+)/;
  const id = inPath.exec(pathname)?.[1] ?? searchParams.get("v") ?? "";
  if (!/^[\w-]{6,20}$/.test(id)) return undefined;
  const start = /^(\d{1,6})s?$/.exec(searchParams.get("start") ?? searchParams.get("t") ?? "")?.[1];
  return {
    url: `https://www.youtube.com/watch?v=${id}${start === undefined ? "" : `&t=${start}s`}`,
    player: `https://www.youtube-nocookie.com/embed/${id}${start === undefined ? "" : `?start=${start}`}`,
  };
}

function vimeo({ pathname, searchParams }: URL) {
  const id = /^\/(?:video\/)?(\d+)/.exec(pathname)?.[1];
  if (id === undefined) return undefined;
  // Videos that are not listed have a word more.
  const word = /^\w+$/.exec(searchParams.get("h") ?? "")?.[0];
  return {
    url: `https://vimeo.com/${id}${word === undefined ? "" : `/${word}`}`,
    player: `https://player.vimeo.com/video/${id}?dnt=1${word === undefined ? "" : `&h=${word}`}`,
  };
}

function internetArchive({ pathname }: URL) {
  const id = /^\/(?:embed|details)\/([\w.-]+)/.exec(pathname)?.[1];
  if (id === undefined) return undefined;
  return { url: `https://archive.org/details/${id}`, player: `https://archive.org/embed/${id}` };
}

function post({ pathname, searchParams }: URL) {
  const own = /^\/\w{1,30}\/status\/\d+/.exec(pathname)?.[0];
  if (own !== undefined) return { url: `https://x.com${own}` };
  const id = /^\d+$/.exec(searchParams.get("id") ?? "")?.[0];
  return id === undefined ? undefined : { url: `https://x.com/i/status/${id}` };
}

function blueskyPost({ pathname }: URL) {
  const [, by, key] =
    /^\/(?:embed|profile)\/([\w:.-]+)\/(?:app\.bsky\.feed\.)?post\/(\w+)/.exec(pathname) ?? [];
  return by === undefined ? undefined : { url: `https://bsky.app/profile/${by}/post/${key}` };
}
