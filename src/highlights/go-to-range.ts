const BLOCK = "p, li, h2, h3, pre, figcaption, td, th, caption";

/** Scrolls to a passage and moves the focus to its paragraph, so that reading and Tab go on from there. */
export function goToRange(range: Range): void {
  const { top } = range.getBoundingClientRect();
  scrollTo({ top: scrollY + top - innerHeight / 3 });
  focusAt(range);
}

/** Moves the focus to the paragraph of a passage; nothing scrolls. */
export function focusAt(range: Range): void {
  const block = range.startContainer.parentElement?.closest<HTMLElement>(BLOCK);
  if (!block || block.hasAttribute("tabindex")) return block?.focus({ preventScroll: true });
  block.tabIndex = -1;
  block.addEventListener("blur", () => block.removeAttribute("tabindex"), { once: true });
  block.focus({ preventScroll: true });
}
