import { type RefObject, useEffect, useEffectEvent } from "react";

/** Calls back when something open is to close: by Escape in it, or by a press or the focus outside it. */
export function useDismissal(
  opened: RefObject<HTMLElement | null>,
  onDismiss: (by: "escape" | "leaving") => void,
): void {
  const dismiss = useEffectEvent(onDismiss);
  useEffect(() => {
    function leave({ target }: Event): void {
      if (target instanceof Node && opened.current?.contains(target) === false) dismiss("leaving");
    }
    function escape({ key, target }: KeyboardEvent): void {
      // A dialog within closes by the same key.
      const isWithin = target instanceof Element && opened.current?.contains(target) === true;
      if (key === "Escape" && isWithin && target.closest("dialog") === null) dismiss("escape");
    }
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      document.removeEventListener("keydown", escape);
    };
  }, [opened]);
}
