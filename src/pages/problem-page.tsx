import { isRouteErrorResponse, useLocation, useNavigate, useRouteError } from "react-router";
import { DamagedFileError, UnreachableError } from "../archive/archive.ts";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import type { Messages } from "../messages/en.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { NotFound } from "./not-found-page.tsx";
import { SiteLink } from "../components/site-link.tsx";

/** What a reader sees when a page could not be made: what happened, a retry, and a way on. */
export function ProblemPage() {
  const error = useRouteError();
  const messages = useMessages();
  const navigate = useNavigate();
  const location = useLocation();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound latest={error.data.latest} />;

  const { title, advice } = describe(error, messages);
  return (
    <>
      <PageHead title={title} />
      <h1>{title}</h1>
      <Notice>
        <p>{advice}</p>
        <p>
          <button type="button" onClick={() => void navigate(location, { replace: true })}>
            {messages.retry}
          </button>
        </p>
        <p>
          <SiteLink to={paths.front.href()}>{messages.toFrontPage}</SiteLink>
        </p>
        <p>
          <SiteLink to={paths.bookmarks.href()}>{messages.toBookmarks}</SiteLink>
        </p>
      </Notice>
    </>
  );
}

function describe(error: unknown, messages: Messages): { title: string; advice: string } {
  if (error instanceof DamagedFileError) {
    return { title: messages.damagedTitle, advice: messages.damagedAdvice(error.file) };
  }
  // A part of the app that did not arrive raises a TypeError, as fetch does.
  if (error instanceof UnreachableError || error instanceof TypeError) {
    return { title: messages.offlineTitle, advice: messages.offlineAdvice };
  }
  return { title: messages.brokenTitle, advice: messages.brokenAdvice };
}
