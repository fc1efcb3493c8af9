import type { ReactNode } from "react";
import type { Run, Text } from "../content/text.ts";
import { basePath } from "../content/site.ts";
import { useSite } from "./site-context.ts";

/** Running text with its marks. */
export function RichText({ text }: { text: Text }) {
  if (typeof text === "string") return text;
  // Runs have no identity of their own and never move.
  return text.map((run, index) => <RunText key={index} run={run} />);
}

function RunText({ run }: { run: Run }) {
  const site = useSite();
  if (typeof run === "string") return run;
  let marked: ReactNode = run.text;
  if (run.code) marked = <code>{marked}</code>;
  if (run.emphasis) marked = <em>{marked}</em>;
  if (run.strong) marked = <strong>{marked}</strong>;
  if (run.struck) marked = <s>{marked}</s>;
  if (run.href === undefined) return marked;
  return <a href={run.href.startsWith("/") ? basePath(site) + run.href.slice(1) : run.href}>{marked}</a>;
}
