import { CardItem } from "../components/card-item.tsx";
import { CardList } from "../components/card-list.tsx";
import { useSite } from "../components/site-context.ts";
import type { Card } from "../content/card.ts";
import type { TextMarker } from "../words/text-marks.ts";
import { Marked } from "./marked.tsx";
import { SnippetText } from "./snippet-text.tsx";

/** Articles that were found, with what was looked for marked where there is a marker. */
export function FoundList({ cards, marker }: { cards: Card[]; marker: TextMarker | undefined }) {
  return (
    <CardList
      cards={cards}
      level={2}
      size="row"
      renderItem={marker && ((card) => <FoundItem card={card} marker={marker} />)}
    />
  );
}

function FoundItem({ card, marker }: { card: Card; marker: TextMarker }) {
  const { headline, standfirst = "", slug, lang } = card;
  const site = useSite();
  const language = lang ?? site.language;
  const inHeadline = marker(headline, language);
  const inStandfirst = marker(standfirst, language);
  const isMarked = inHeadline.length > 0 || inStandfirst.length > 0;
  return (
    <CardItem
      card={card}
      level={2}
      size="row"
      headline={<Marked text={headline} spans={inHeadline} />}
      standfirst={<Marked text={standfirst} spans={inStandfirst} />}
    >
      {!isMarked && <SnippetText slug={slug} language={language} marker={marker} />}
    </CardItem>
  );
}
