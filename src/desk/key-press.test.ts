import { afterEach, describe, expect, it } from "vitest";
import { keyCommand, type KeyCommand } from "./key-press.ts";

afterEach(() => document.body.replaceChildren());

/** What a press of a key in an element asks for. */
function pressed(init: KeyboardEventInit, target: Element = document.body): KeyCommand | undefined {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
  let command: KeyCommand | undefined;
  addEventListener("keydown", () => (command = keyCommand(event, true)), { once: true });
  target.dispatchEvent(event);
  return command;
}

function element(html: string): Element {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const [added] = body.children;
  if (added === undefined) throw new Error(`${html} is no element`);
  document.body.append(added);
  return added;
}

describe("a press of a key", () => {
  it("asks for what the letter stands for, on a keyboard of other letters too", () => {
    expect(pressed({ key: "s" })).toBe("bookmark");
    expect(pressed({ key: "ы", code: "KeyS" })).toBe("bookmark");
    expect(pressed({ key: "?", shiftKey: true })).toBe("showKeys");
    expect(pressed({ key: "я", code: "KeyZ", ctrlKey: true })).toBe("undo");
    expect(pressed({ key: "Z", metaKey: true, shiftKey: true })).toBe("redo");
  });

  it("asks for nothing where the key says another letter than stands in its place", () => {
    expect(pressed({ key: "o", code: "KeyS" })).toBeUndefined();
    expect(pressed({ key: ";", code: "KeyZ", ctrlKey: true })).toBeUndefined();
  });

  it("asks for nothing while a word is composed, while it is held down, and with other keys", () => {
    expect(pressed({ key: "s", isComposing: true })).toBeUndefined();
    expect(pressed({ key: "s", repeat: true })).toBeUndefined();
    expect(pressed({ key: "S", shiftKey: true })).toBeUndefined();
    expect(pressed({ key: "s", altKey: true })).toBeUndefined();
    expect(pressed({ key: "z", ctrlKey: true, altKey: true })).toBeUndefined();
  });

  it.each([
    `<input type="search">`,
    "<input>",
    "<textarea></textarea>",
    "<select></select>",
    `<p contenteditable="plaintext-only"></p>`,
    "<dialog open></dialog>",
  ])("asks for nothing in %s", (html) => {
    const field = element(html);
    expect(pressed({ key: "s" }, field)).toBeUndefined();
    expect(pressed({ key: "z", ctrlKey: true }, field)).toBeUndefined();
  });

  it.each(["<button></button>", `<input type="checkbox">`, `<p contenteditable="false"></p>`])(
    "asks for it in %s",
    (html) => {
      expect(pressed({ key: "s" }, element(html))).toBe("bookmark");
    },
  );
});
