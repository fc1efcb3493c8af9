import { useWords } from "../messages/catalogue.ts";
import { deskEn } from "../messages/desk-en.ts";

const CATALOGUES = { en: deskEn };

export type DeskWords = typeof deskEn;

/** The words of the desk and of the page of a reader's data, in the site's language. */
export function useDeskWords(): DeskWords {
  return useWords(CATALOGUES);
}
