import { KeptPage } from "./kept-page.tsx";

export function load() {
  return () => null;
}

export function Page() {
  return (
    <KeptPage section="yourData" load={async () => (await import("../your-data/your-data.tsx")).YourData} />
  );
}
