/** RFC 9110, 10.2.3: the seconds of a `Retry-After`, which holds a number of them or a date; `undefined` where it says nothing. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d{1,10}\s*$/.test(header)) return Number(header);
  const date = /^\s*[A-Za-z]/.test(header) && header.length < 100 ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
