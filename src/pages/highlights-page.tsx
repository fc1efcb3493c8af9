import { KeptPage } from "./kept-page.tsx";

export function load() {
  return () => null;
}

export function Page() {
  return (
    <KeptPage
      section="highlights"
      load={async () => (await import("../highlights/highlight-list.tsx")).HighlightList}
    />
  );
}
