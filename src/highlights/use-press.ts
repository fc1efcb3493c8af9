import { useEffect, useEffectEvent } from "react";

/** Further than that the pointer is moved only by who selects. */
const STILL = 5;

/** Calls back when the text of an element is pressed: not a link in it, and not to select. */
export function usePress(element: HTMLElement, onPress: (x: number, y: number) => void): void {
  const pressed = useEffectEvent(onPress);
  useEffect(() => {
    let began = { x: 0, y: 0 };
    const controller = new AbortController();
    const { signal } = controller;
    element.addEventListener(
      "pointerdown",
      ({ clientX, clientY }) => void (began = { x: clientX, y: clientY }),
      { signal },
    );
    element.addEventListener(
      "click",
      (event) => {
        const { target, clientX, clientY, detail, shiftKey, defaultPrevented } = event;
        const isMoved = Math.hypot(clientX - began.x, clientY - began.y) > STILL;
        const isTaken =
          defaultPrevented || (target instanceof Element && target.closest("a, button") !== null);
        if (!isMoved && !isTaken && !shiftKey && detail === 1) pressed(clientX, clientY);
      },
      { signal },
    );
    return () => controller.abort();
  }, [element]);
}
