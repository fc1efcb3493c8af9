/** Letters and digits only, in small letters: by these a text is known again, whatever its spaces, marks and dots. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
