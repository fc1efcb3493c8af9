import { FindForm } from "../components/find-form.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { COLOURS } from "../keeping/kinds.ts";
import { useHighlightsMessages } from "../messages/highlights-messages.ts";
import { ColourSwatch } from "./colour-swatch.tsx";
import styles from "./highlight-list.module.css";
import { highlightsHref, type HighlightsView } from "./highlights-view.ts";

/** Narrows the list of highlights to words and to a colour. */
export function HighlightFilter({ view }: { view: HighlightsView }) {
  const words = useHighlightsMessages();
  return (
    <div className={styles.filter}>
      <search>
        <FindForm
          text={view.text}
          label={words.findLabel}
          button={words.find}
          hrefOf={(text) => highlightsHref({ ...view, text, page: 1 })}
        />
      </search>
      <nav aria-label={words.colour}>
        {[undefined, ...COLOURS].map((colour) => (
          <SiteLink
            key={colour ?? ""}
            to={highlightsHref({ ...view, colour, page: 1 })}
            keepsPlace
            aria-current={colour === view.colour ? "true" : undefined}
          >
            {colour && <ColourSwatch colour={colour} />}
            {colour ? words.colours[colour] : words.anyColour}
          </SiteLink>
        ))}
      </nav>
    </div>
  );
}
