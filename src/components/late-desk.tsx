import { useKeeper } from "../keeping/keeper-context.ts";
import { useLoaded } from "../search/use-loaded.ts";

/** Fetches what stands over every page for a reader who keeps things, when their keeper is open. */
export function LateDesk() {
  const keeper = useKeeper();
  return useLoaded(keeper && "desk", async () => {
    const { Desk } = await import("../desk/desk.tsx");
    return <Desk />;
  });
}
