import { isRouteErrorResponse, useLocation, useNavigate, useRouteError } from "react-router";
import { DamagedFileError, UnreachableError } from "../archive/archive.ts";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { useMessages } from "../messages/messages.ts";
import type { ProblemMessages } from "../messages/problem-en.ts";
import { useProblemMessages } from "../messages/problem-messages.ts";
import { paths } from "../paths.ts";
import { MissingPartError } from "./missing-part-error.ts";
import { NotFound } from "./not-found-page.tsx";

/** What a reader sees when a page could not be made: what happened, a retry, and a way on. */
export function ProblemPage() {
  const error = useRouteError();
  const messages = useMessages();
  const words = useProblemMessages();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound latest={error.data.latest} />;

  const { title, advice } = describe(error, words, messages.offlineTitle);
  function retry(): void {
    // What is gone was replaced by a newer version: the whole page is fetched anew.
    if (error instanceof MissingPartError) location.reload();
    else void navigate({ pathname, search }, { replace: true });
  }
  return (
    <>
      <PageHead title={title} />
      <h1>{title}</h1>
      <Notice>
        <p>{advice}</p>
        <p>
          <button type="button" onClick={retry}>
            {messages.retry}
          </button>
        </p>
        <p>
          <SiteLink to={paths.front.href()}>{words.toFrontPage}</SiteLink>
        </p>
        <p>
          <SiteLink to={paths.bookmarks.href()}>{words.toBookmarks}</SiteLink>
        </p>
      </Notice>
    </>
  );
}

function describe(
  error: unknown,
  words: ProblemMessages,
  offlineTitle: string,
): { title: string; advice: string } {
  if (error instanceof DamagedFileError) {
    return { title: words.damagedTitle, advice: words.damagedAdvice(error.file) };
  }
  if (error instanceof UnreachableError || error instanceof MissingPartError) {
    return { title: offlineTitle, advice: words.offlineAdvice };
  }
  return { title: words.brokenTitle, advice: words.brokenAdvice };
}
