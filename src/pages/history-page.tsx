import { KeptPage } from "./kept-page.tsx";

export function load() {
  return () => null;
}

export function Page() {
  return (
    <KeptPage
      section="history"
      load={async () => (await import("../reading/reading-history.tsx")).ReadingHistory}
    />
  );
}
