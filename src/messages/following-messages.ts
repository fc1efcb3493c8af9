import { useWords, wordsFor } from "./catalogue.ts";
import { followingEn, type FollowingMessages } from "./following-en.ts";

const CATALOGUES = { en: followingEn };

/** The words of following, muting and pinning in a language. */
export function followingMessagesFor(language: string): FollowingMessages {
  return wordsFor(CATALOGUES, language);
}

/** The words of following, muting and pinning, in the site's language. */
export function useFollowingMessages(): FollowingMessages {
  return useWords(CATALOGUES);
}
