import { AddressLink } from "../components/address-link.tsx";
import { MarkdownText } from "../components/markdown-text.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { linkTarget } from "../content/link-target.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { useHighlightsMessages } from "../messages/highlights-messages.ts";
import { ColourSwatch } from "./colour-swatch.tsx";
import { excerpt, removeHighlight, type Highlight } from "./highlight-changes.ts";
import entries from "./highlight-entries.module.css";
import styles from "./highlight-list.module.css";
import type { HighlightedPage } from "./highlights-view.ts";

interface HighlightedArticleSectionProps {
  keeper: Keeper;
  article: HighlightedPage;
}

/** The highlights of one article, of this site or of elsewhere. */
export function HighlightedArticleSection({ keeper, article }: HighlightedArticleSectionProps) {
  const words = useHighlightsMessages();
  const { address, highlights } = article;
  const [first] = highlights;
  return (
    <section className={styles.article}>
      <h2>
        <AddressLink address={address}>
          <bdi lang={first?.lang} dir={first?.dir}>
            {first?.title || address || words.untitled}
          </bdi>
        </AddressLink>
      </h2>
      <ul className={entries.entries}>
        {highlights.map((highlight) => (
          <Entry
            key={highlight.id}
            highlight={highlight}
            onRemove={() => void keeper.change(removeHighlight(highlight))}
          />
        ))}
      </ul>
    </section>
  );
}

function Entry({ highlight, onRemove }: { highlight: Highlight; onRemove: () => void }) {
  const words = useHighlightsMessages();
  const { id, address = "", exact = "", colour = "yellow", note, lang, dir } = highlight;
  const name = excerpt(exact);
  const target = linkTarget(address);
  return (
    <li data-row tabIndex={-1}>
      <blockquote lang={lang} dir={dir ?? "auto"}>
        {exact}
      </blockquote>
      {note !== undefined && <MarkdownText text={note} />}
      <p className={entries.facts}>
        <span>
          <ColourSwatch colour={colour} /> {words.colours[colour]}
        </span>
        {target && "path" in target && (
          <SiteLink to={`${target.path}#highlight-${id}`} aria-label={words.goToOf(name)}>
            {words.goTo}
          </SiteLink>
        )}
        <button type="button" aria-label={words.removeOf(name)} onClick={onRemove}>
          {words.remove}
        </button>
      </p>
    </li>
  );
}
