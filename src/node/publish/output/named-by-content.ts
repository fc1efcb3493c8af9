/**
 * True for the path of a file, or of a segment's folder, that is named after its content: it never changes, and may be
 * asked for by a page of an older edition.
 */
export function isNamedByContent(path: string): boolean {
  return /^assets\/|^archive\/(?:[0-9a-f]{12}(?:\/|$)|[a-z]+-[0-9a-f]{12}\.\w+)/.test(path);
}
