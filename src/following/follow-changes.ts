import type { Change } from "../keeping/change.ts";
import { idOf, type Subject } from "./subject.ts";

/** Follows a topic or a word. */
export function follow(subject: Subject, now = new Date()): Change {
  const set = { label: subject.label, since: now.toISOString() };
  return { name: "followed", title: subject.label, edits: [{ kind: "follow", id: idOf(subject), set }] };
}

/** Follows it no longer. */
export function unfollow(subject: Subject): Change {
  return {
    name: "unfollowed",
    title: subject.label,
    edits: [{ kind: "follow", id: idOf(subject), remove: true }],
  };
}
