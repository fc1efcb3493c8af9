import { useWords } from "../messages/catalogue.ts";
import { transferEn } from "../messages/transfer-en.ts";

const CATALOGUES = { en: transferEn };

export type TransferWords = typeof transferEn;

/** The words of what is taken along and brought in, in the site's language. */
export function useTransferWords(): TransferWords {
  return useWords(CATALOGUES);
}
