import type { Change } from "../keeping/change.ts";
import { idOf, type Subject } from "./subject.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a mute lasts, in days; `0`: until it is ended. */
export const MUTE_DAYS = [1, 7, 30, 0] as const;

export type MuteDays = (typeof MUTE_DAYS)[number];

/** Mutes a topic or a word, for some days or until it is ended. Of what is muted already it changes how long. */
export function mute(subject: Subject, days: MuteDays, now = new Date()): Change {
  const until = days === 0 ? null : new Date(now.getTime() + days * DAY_MS).toISOString();
  const set = { label: subject.label, since: now.toISOString(), until };
  return { name: "muted", title: subject.label, edits: [{ kind: "mute", id: idOf(subject), set }] };
}

/** Ends mutes, all at once. */
export function unmute(subjects: readonly Subject[]): Change {
  const [only, ...others] = subjects;
  const edits = subjects.map((subject) => ({ kind: "mute", id: idOf(subject), remove: true }) as const);
  return { name: "unmuted", ...(only !== undefined && others.length === 0 && { title: only.label }), edits };
}
