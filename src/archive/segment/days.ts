import * as v from "valibot";

const daysSchema = v.object({ belongs: v.string(), days: v.array(v.tuple([v.string(), v.number()])) });

/** The days of a segment, newest first, with the number of its articles on each, those removed included. */
export type SegmentDays = [day: string, articles: number][];

/** Writes the days of newest-first articles as JSON. */
export function writeDays(belongs: string, ofArticles: string[]): string {
  const days: SegmentDays = [];
  for (const day of ofArticles) {
    const last = days.at(-1);
    if (last?.[0] === day) last[1] += 1;
    else days.push([day, 1]);
  }
  return JSON.stringify({ belongs, days });
}

/** Reads the days of a segment. Throws a `RangeError` where they are damaged or belong elsewhere. */
export function readDays(content: Uint8Array, belongs: string): SegmentDays {
  const result = v.safeParse(daysSchema, JSON.parse(new TextDecoder().decode(content)));
  if (!result.success) throw new RangeError(result.issues[0].message);
  if (result.output.belongs !== belongs) throw new RangeError("belongs to another part of the archive");
  return result.output.days;
}
