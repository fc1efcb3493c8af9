import { useEffect, useState } from "react";
import { ArticleText } from "./article-text.ts";

/** The text of an article's body as it is drawn; another one when that changes. */
export function useArticleText(body: HTMLElement): ArticleText | undefined {
  const [text, setText] = useState<ArticleText>();
  useEffect(() => {
    const read = () => setText(new ArticleText(body));
    read();
    const observer = new MutationObserver(read);
    observer.observe(body, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [body]);
  return text;
}
