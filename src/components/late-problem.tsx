import { useEffect, useState, type ComponentType } from "react";
import { useMessages } from "../messages/messages.ts";

let ProblemPage: ComponentType | undefined;

/** Fetches what a reader sees when a page could not be made. */
export async function loadProblemPage(): Promise<void> {
  ({ ProblemPage } = await import("../pages/problem-page.tsx"));
}

/** Shows what happened where a page could not be made; a word only, where not even what tells it can be fetched. */
export function LateProblem() {
  const messages = useMessages();
  const [state, setState] = useState<"loading" | "there" | "missing">(ProblemPage ? "there" : "loading");
  useEffect(() => {
    if (state !== "loading") return;
    loadProblemPage().then(
      () => setState("there"),
      () => setState("missing"),
    );
  }, [state]);
  if (ProblemPage !== undefined) return <ProblemPage />;
  return <h1>{state === "loading" ? messages.loading : messages.offlineTitle}</h1>;
}
