import { KeptPage } from "./kept-page.tsx";

export function load() {
  return () => null;
}

export function Page() {
  return (
    <KeptPage section="following" load={async () => (await import("../following/following.tsx")).Following} />
  );
}
