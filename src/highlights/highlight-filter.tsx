import type { FormEvent } from "react";
import { useNavigate } from "react-router";
import { SiteLink } from "../components/site-link.tsx";
import { COLOURS } from "../keeping/kinds.ts";
import { useHighlightsMessages } from "../messages/highlights-messages.ts";
import { ColourSwatch } from "./colour-swatch.tsx";
import styles from "./highlight-list.module.css";
import { highlightsHref, type HighlightsView } from "./highlights-view.ts";

/** Narrows the list of highlights to words and to a colour. */
export function HighlightFilter({ view }: { view: HighlightsView }) {
  const words = useHighlightsMessages();
  const navigate = useNavigate();

  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("q");
    const text = typeof given === "string" ? given.trim() : "";
    void navigate(highlightsHref({ ...view, text, page: 1 }), {
      preventScrollReset: true,
      state: { keepsPlace: true },
    });
  }

  return (
    <div className={styles.filter}>
      <search>
        <form onSubmit={find}>
          <label>
            <span className="visually-hidden">{words.findLabel}</span>
            <input
              key={view.text}
              type="search"
              name="q"
              defaultValue={view.text}
              placeholder={words.findLabel}
            />
          </label>
          <button type="submit">{words.find}</button>
        </form>
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
