const TRACKS = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|yclid|msclkid)(?:=|$)/i;

/** An address without what only tells its server which way a reader came: `utm_source=rss`. */
export function withoutTracking(address: string): string {
  const [page, fragment] = splitAt(address, "#");
  const [path, query] = splitAt(page, "?");
  if (query === undefined) return address;
  const parts = query.split("&");
  const kept = parts.filter((part) => !TRACKS.test(part));
  if (kept.length === parts.length) return address;
  return (
    path + (kept.length > 0 ? `?${kept.join("&")}` : "") + (fragment === undefined ? "" : `#${fragment}`)
  );
}

function splitAt(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
