import { useWords } from "./catalogue.ts";
import { articleEn, type ArticleMessages } from "./article-en.ts";

const CATALOGUES = { en: articleEn };

/** Every word of an article’s page in the site's language. */
export function useArticleMessages(): ArticleMessages {
  return useWords(CATALOGUES);
}
