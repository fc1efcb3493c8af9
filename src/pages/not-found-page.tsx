import type { Archive } from "../archive/archive.ts";
import { CardList } from "../components/card-list.tsx";
import { PageHead } from "../components/page-head.tsx";
import { SearchForm } from "../components/search-form.tsx";
import type { Card } from "../content/card.ts";
import { useMessages } from "../messages/messages.ts";
import { notFound } from "./not-found.ts";

export function load(archive: Archive) {
  return async (): Promise<never> => {
    throw await notFound(archive);
  };
}

/** The route has no page of its own: its loader always throws, and the problem page shows `NotFound`. */
export function Page() {
  return null;
}

export function NotFound({ latest }: { latest: Card[] }) {
  const messages = useMessages();
  return (
    <>
      <PageHead title={messages.notFoundTitle} />
      <h1>{messages.notFoundTitle}</h1>
      <p>{messages.notFoundAdvice}</p>
      <SearchForm />
      <CardList cards={latest} level={2} size="brief" />
    </>
  );
}
