import { useArchive } from "../components/archive-context.ts";
import { Notice } from "../components/notice.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { useMessages } from "../messages/messages.ts";
import { useSearchMessages } from "../messages/search-messages.ts";
import { paths } from "../paths.ts";
import { formatQuery } from "../query/format-query.ts";
import type { SearchAnswer } from "./search-answer.ts";
import { useLoaded } from "./use-loaded.ts";

/** What to do where nothing was found: another spelling, if one finds something, or fewer words. */
export function NothingFound({ answer: { query, view } }: { answer: SearchAnswer }) {
  const messages = useMessages();
  const words = useSearchMessages();
  const archive = useArchive();
  const suggestion = useLoaded(JSON.stringify(query), () => archive.suggest(query));
  const text = suggestion && formatQuery(suggestion);
  return (
    <Notice>
      <p role="status">
        {text !== undefined && (
          <>
            {words.didYouMean}{" "}
            <SiteLink to={paths.search.href(text, view.order === undefined ? {} : { order: view.order })}>
              <bdi>{text}</bdi>
            </SiteLink>
            ?{" "}
          </>
        )}
        {words.nothingAdvice}
      </p>
      <SiteLink to={paths.topics.href()}>{messages.allTopics}</SiteLink>
    </Notice>
  );
}
