import { CardList } from "../components/card-list.tsx";
import { PageHead } from "../components/page-head.tsx";
import { SearchForm } from "../components/search-form.tsx";
import type { Card } from "../content/card.ts";
import { useProblemMessages } from "../messages/problem-messages.ts";

/** What the problem page shows when the archive does not have what the address asks for. */
export function NotFound({ latest }: { latest: Card[] }) {
  const words = useProblemMessages();
  return (
    <>
      <PageHead title={words.notFoundTitle} />
      <h1>{words.notFoundTitle}</h1>
      <p className="intro">{words.notFoundAdvice}</p>
      <SearchForm />
      <CardList cards={latest} level={2} size="brief" />
    </>
  );
}
