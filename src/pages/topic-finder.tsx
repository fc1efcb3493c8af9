import { type FormEvent, useEffect, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import { basePath } from "../content/site.ts";
import { useSite } from "../components/site-context.ts";
import { useTopicsMessages } from "../messages/topics-messages.ts";
import { paths, type TopicsView } from "../paths.ts";

const TYPING_MS = 150;

/** Finds topics as the reader types. On a page further on, whose address says which it is, it waits to be sent. */
export function TopicFinder({ view: { find, order } }: { view: Required<TopicsView> }) {
  const words = useTopicsMessages();
  const navigate = useNavigate();
  const action = basePath(useSite()) + paths.topics.href().slice(1);
  const isFirstPage = useLocation().pathname === paths.topics.pattern;
  const input = useRef<HTMLInputElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(typing.current), []);
  useEffect(() => {
    // Another link changed what is looked for; what is being typed stays.
    if (input.current !== null && input.current !== document.activeElement) input.current.value = find;
  }, [find]);

  function show(): void {
    clearTimeout(typing.current);
    const href = paths.topics.href({ order, find: input.current?.value.trim() ?? "" });
    const state = { keepsPlace: isFirstPage };
    void navigate(href, { replace: isFirstPage, preventScrollReset: isFirstPage, state });
  }

  function type(): void {
    clearTimeout(typing.current);
    if (isFirstPage) typing.current = setTimeout(show, TYPING_MS);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    show();
  }

  return (
    <search>
      <form action={action} onSubmit={submit}>
        <label>
          <span className="visually-hidden">{words.findTopic}</span>
          <input
            ref={input}
            type="search"
            name="find"
            defaultValue={find}
            placeholder={words.findTopic}
            autoComplete="off"
            enterKeyHint="search"
            onInput={type}
          />
        </label>
        <button type="submit">{words.findButton}</button>
      </form>
    </search>
  );
}
