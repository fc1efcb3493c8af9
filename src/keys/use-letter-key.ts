import { useEffect, useEffectEvent } from "react";
import type { Keeper } from "../keeping/keeper.ts";
import { letterPressed } from "./letter-key.ts";

/** False where the reader has turned keys of one letter off (WCAG 2.1.4). */
export function hasLetterKeys(keeper: Keeper): boolean {
  return keeper.find("setting", "keys")?.value !== false;
}

/** Does something when a letter is pressed alone; `act` gives false where there was nothing to do. */
export function useLetterKey(keeper: Keeper, letter: string, act: () => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.shiftKey || letterPressed(event) !== letter || !hasLetterKeys(keeper)) return;
    if (act()) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
