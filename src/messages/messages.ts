import { createContext, use } from "react";
import { en, type Messages } from "./en.ts";

const CATALOGUES: Record<string, Messages> = { en };

/** The catalogue of a language, English where there is none yet. */
export function messagesFor(language: string): Messages {
  return CATALOGUES[language.split("-")[0] ?? ""] ?? en;
}

export const MessagesContext = createContext<Messages>(en);

/** The interface's words in the site's language. */
export function useMessages(): Messages {
  return use(MessagesContext);
}
