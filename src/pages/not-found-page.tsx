import { CardList } from "../components/card-list.tsx";
import { PageHead } from "../components/page-head.tsx";
import { SearchForm } from "../components/search-form.tsx";
import type { Card } from "../content/card.ts";
import { useMessages } from "../messages/messages.ts";

/** What the problem page shows when the archive does not have what the address asks for. */
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
