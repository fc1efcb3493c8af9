import type { ComponentProps, FormEvent } from "react";
import { useNavigate } from "react-router";
import { basePath } from "../content/site.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { useSite } from "./site-context.ts";
import styles from "./search-form.module.css";

interface SearchFormProps {
  text?: string;
  /** What is done instead of going to the search page. */
  onSearch?: (text: string) => void;
  /** What else the box is to know. */
  box?: ComponentProps<"input">;
}

/** Asks for words; the answer is the search page, whose address holds them. */
export function SearchForm({ text = "", onSearch, box }: SearchFormProps) {
  const messages = useMessages();
  const navigate = useNavigate();
  const action = basePath(useSite()) + paths.search.href().slice(1);

  function search(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get("q");
    const text = typeof words === "string" ? words.trim() : "";
    if (onSearch === undefined) void navigate(paths.search.href(text));
    else onSearch(text);
  }

  return (
    <search>
      <form className={styles.form} action={action} onSubmit={search}>
        <label>
          <span className="visually-hidden">{messages.searchLabel}</span>
          <input
            type="search"
            name="q"
            defaultValue={text}
            placeholder={messages.searchLabel}
            enterKeyHint="search"
            autoCapitalize="none"
            {...box}
          />
        </label>
        <button type="submit">{messages.searchButton}</button>
      </form>
      <noscript>
        <p>{messages.searchNeedsScript}</p>
      </noscript>
    </search>
  );
}
