import { useState } from "react";

/** The moment at which something was drawn first. */
export function useNow(): Date {
  return useState(() => new Date())[0];
}
