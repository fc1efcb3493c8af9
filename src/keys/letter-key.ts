const LAST_ASCII = "\u007f";
// What these take is no text.
const PRESSED = "button,checkbox,color,file,image,radio,range,reset,submit".split(",");

/** The letter or sign that was pressed alone; `undefined` where it is not, or the key belongs to what is being typed. */
export function letterPressed(event: KeyboardEvent): string | undefined {
  const { ctrlKey, metaKey, altKey } = event;
  return isTaken(event) || ctrlKey || metaKey || altKey ? undefined : letterOf(event);
}

/** True for a key that somebody else has answered, or that belongs to what is being typed. */
export function isTaken({ defaultPrevented, isComposing, repeat, target }: KeyboardEvent): boolean {
  return defaultPrevented || isComposing || repeat || ownsKeys(target);
}

/** The Latin letter of a key: where the keyboard writes other letters, the one that stands in its place. */
export function letterOf({ key, code }: KeyboardEvent): string | undefined {
  return key > LAST_ASCII ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : key.toLowerCase();
}

/** True for what keys are typed into. */
function ownsKeys(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !PRESSED.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  // A dialog has keys of its own.
  const own = "[contenteditable]:not([contenteditable=false]), dialog, [role=dialog]";
  return target instanceof Element && target.closest(own) !== null;
}
