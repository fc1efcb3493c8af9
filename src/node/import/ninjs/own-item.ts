import { isDate, isDay } from "../../../content/date.ts";
import { isSlug } from "../../../content/slug.ts";
import type { Draft } from "../draft.ts";
import { objectsMember, textMember, type Members } from "./members.ts";

/**
 * What an item has that this program exported: its slug, and which of its times are days. It is ours where its address ends
 * with the slug that it names; other publishers call other things so.
 */
export function ownItem(item: Members, draft: Draft): Draft {
  const named = new Map(
    objectsMember(item, "altids").map((one) => [textMember(one, "role"), textMember(one, "value") ?? ""]),
  );
  const slug = named.get("slug") ?? "";
  if (!isSlug(slug) || !endsWith(draft.address, slug)) return draft;
  const date = dayOf(draft.date, named.get("day"));
  const { updated, ...rest } = draft;
  const changed = updated === undefined ? date : dayOf(updated, named.get("day of update"));
  const isChanged = updated !== undefined && updated !== draft.date && changed !== date;
  return { ...rest, slug, date, ...(isChanged && { updated: changed }) };
}

/** The day itself for the midnight it begins with. */
function dayOf(instant: string, day: string | undefined): string {
  const isOfDay = day !== undefined && isDate(day) && isDay(day) && instant.startsWith(`${day}T00:00:00`);
  return isOfDay ? day : instant;
}

function endsWith(address: string | undefined, slug: string): boolean {
  return address !== undefined && address.replace(/\/$/, "").endsWith(`/${slug}`);
}
