import { type RefObject, useEffect, useRef, useState } from "react";
import type { List } from "../archive/archive.ts";
import { useArchive } from "../components/archive-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { FilterChips } from "./filter-chips.tsx";
import type { FilterView } from "./filter-view.ts";
import styles from "./filter.module.css";
import { TopicChoiceLinks } from "./topic-choice-links.tsx";
import { useLoaded } from "./use-loaded.ts";

interface FilterProps {
  filter: FilterView;
  list: List;
}

/** What a list is filtered by, in words, and the topics that it can be narrowed by, with what each would leave. */
export function Filter({ filter, list }: FilterProps) {
  const { chips, choices, text, source } = filter;
  const messages = useMessages();
  const archive = useArchive();
  const summary = useFocusAfterFiltering(text);
  const { isOpen, details } = useDetails(chips.length > 0);
  const isCounted = choices.length > 0 && choices.every(({ left }) => left !== undefined);
  const counted = useLoaded(isOpen && !isCounted ? text : undefined, async () =>
    (await import("./make-filter.ts")).countedChoices(archive, source, list),
  );
  return (
    <section className={styles.filter} aria-labelledby="narrow">
      <FilterChips chips={chips} />
      <details {...details}>
        <summary id="narrow" ref={summary}>
          {messages.narrow}
        </summary>
        <ul className={styles.choices}>
          {(counted ?? choices).map((choice) => (
            <li key={choice.id}>
              <TopicChoiceLinks choice={choice} />
            </li>
          ))}
        </ul>
        {"topic" in source.page && (
          <SiteLink className={styles.within} to={paths.search.href(text)}>
            {messages.searchWithin}
          </SiteLink>
        )}
      </details>
    </section>
  );
}

/** Whether the details are open, also where the reader opened them before the app took over. */
function useDetails(isOpenAtFirst: boolean) {
  const element = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const follow = () => setOpen(element.current?.open ?? false);
  useEffect(follow, []);
  return { isOpen, details: { ref: element, open: isOpen, onToggle: follow } };
}

/** A pressed link goes away with its topic: the next Tab goes on from the element that gets this ref. */
function useFocusAfterFiltering(text: string): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const last = useRef(text);
  useEffect(() => {
    if (last.current !== text && document.activeElement === document.body) element.current?.focus();
    last.current = text;
  }, [text]);
  return element;
}
