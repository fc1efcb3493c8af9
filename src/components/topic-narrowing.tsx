import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import type { TopicCount, TopicTag } from "../content/topic.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import styles from "./topic-narrowing.module.css";
import { SiteLink } from "./site-link.tsx";

interface TopicNarrowingProps {
  topic: TopicTag;
  filter: { with: TopicTag[]; without: TopicTag[] };
  further: TopicCount[];
}

/** The filter of a topic's list: what it is narrowed by, in words, and what it can be narrowed by, with what that would leave. */
export function TopicNarrowing({ topic, filter, further }: TopicNarrowingProps) {
  const messages = useMessages();
  const summary = useFocusAfterFiltering();
  if (further.length === 0 && filter.with.length === 0 && filter.without.length === 0) return null;
  return (
    <section className={styles.narrowing} aria-labelledby="narrow">
      <Applied topic={topic} filter={filter} />
      <details open={filter.with.length === 0 && filter.without.length === 0 ? undefined : true}>
        <summary id="narrow" ref={summary}>
          {messages.narrow}
        </summary>
        <ul className={styles.further}>
          {further.map(({ id, label, count }) => (
            <li key={id}>
              <SiteLink
                to={hrefOf(topic, { with: [...filter.with, { id, label }], without: filter.without })}
                aria-label={messages.addTopic(label, count)}
                keepsPlace
              >
                {label} <span className={styles.count}>{messages.number(count)}</span>
              </SiteLink>
              <SiteLink
                className={styles.without}
                to={hrefOf(topic, { with: filter.with, without: [...filter.without, { id, label }] })}
                aria-label={messages.withoutTopic(label)}
                title={messages.withoutTopic(label)}
                keepsPlace
              >
                −
              </SiteLink>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** A pressed link goes away with its topic: the next Tab goes on from the element that gets this ref. */
function useFocusAfterFiltering(): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const { search } = useLocation();
  const last = useRef(search);
  useEffect(() => {
    if (last.current !== search && document.activeElement === document.body) element.current?.focus();
    last.current = search;
  }, [search]);
  return element;
}

/** The filter in words; each part is a link that takes it away. */
function Applied({ topic, filter }: Omit<TopicNarrowingProps, "further">) {
  const messages = useMessages();
  const parts = [
    ...filter.with.map(({ id, label }) => ({
      words: messages.alsoAbout(label),
      href: hrefOf(topic, { ...filter, with: filter.with.filter((other) => other.id !== id) }),
    })),
    ...filter.without.map(({ id, label }) => ({
      words: messages.notAbout(label),
      href: hrefOf(topic, { ...filter, without: filter.without.filter((other) => other.id !== id) }),
    })),
  ];
  if (parts.length === 0) return null;
  return (
    <div className={styles.applied}>
      <span>{messages.narrowedTo}</span>
      <ul>
        {parts.map(({ words, href }) => (
          <li key={words}>
            <SiteLink to={href} aria-label={messages.removeFilter(words)} keepsPlace>
              {words} <span aria-hidden="true">×</span>
            </SiteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function hrefOf(topic: TopicTag, filter: TopicNarrowingProps["filter"]): string {
  return paths.topic.href(topic.id, {
    with: filter.with.map(({ id }) => id),
    without: filter.without.map(({ id }) => id),
  });
}
