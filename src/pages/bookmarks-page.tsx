import { KeptPage } from "./kept-page.tsx";

export function load() {
  return () => null;
}

export function Page() {
  return (
    <KeptPage
      section="bookmarks"
      load={async () => (await import("../bookmarks/bookmark-list.tsx")).BookmarkList}
    />
  );
}
