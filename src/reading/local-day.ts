/** The calendar day of a moment where the reader is: `2026-11-22`. */
export function localDay(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day so many days before the day of a moment. */
export function daysBefore(moment: Date, days: number): string {
  return localDay(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - days, 12));
}
