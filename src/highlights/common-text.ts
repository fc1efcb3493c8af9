/** Every place where a text has a word or passage, overlapping ones too. */
export function* occurrences(text: string, passage: string): Generator<number> {
  if (passage === "") return;
  for (let at = text.indexOf(passage); at !== -1; at = text.indexOf(passage, at + 1)) yield at;
}

/** How many characters, counted from its end, `before` has in common with what stands before a place of a text. */
export function commonBefore(before: string, text: string, at: number): number {
  const most = Math.min(before.length, at);
  let length = 0;
  while (length < most && before.charCodeAt(before.length - 1 - length) === text.charCodeAt(at - 1 - length))
    length += 1;
  return length;
}

/** How many characters, counted from its beginning, `after` has in common with what stands at a place of a text. */
export function commonAfter(after: string, text: string, at: number): number {
  const most = Math.min(after.length, text.length - at);
  let length = 0;
  while (length < most && after.charCodeAt(length) === text.charCodeAt(at + length)) length += 1;
  return length;
}
