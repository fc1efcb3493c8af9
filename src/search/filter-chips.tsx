import { SiteLink } from "../components/site-link.tsx";
import { useMessages } from "../messages/messages.ts";
import styles from "./filter-chips.module.css";
import type { Way } from "./filter-view.ts";

/** The parts of a filter in words; each is a link that takes it away. */
export function FilterChips({ chips }: { chips: Way[] }) {
  const messages = useMessages();
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips}>
      <span id="filters">{messages.filters}</span>
      <ul aria-labelledby="filters">
        {chips.map(({ words, href }) => (
          <li key={href}>
            <SiteLink to={href} aria-label={messages.removeFilter(words)} keepsPlace>
              {words} <span aria-hidden="true">×</span>
            </SiteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
