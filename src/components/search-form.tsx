import { Form } from "react-router";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import styles from "./search-form.module.css";

/** Asks for words; the answer is the search page, whose address holds them. */
export function SearchForm({ text = "" }: { text?: string }) {
  const messages = useMessages();
  return (
    <search>
      <Form className={styles.form} action={paths.search.href()}>
        <label>
          <span className="visually-hidden">{messages.searchLabel}</span>
          <input
            key={text}
            type="search"
            name="q"
            defaultValue={text}
            placeholder={messages.searchLabel}
            enterKeyHint="search"
          />
        </label>
        <button type="submit">{messages.searchButton}</button>
      </Form>
      <noscript>
        <p>{messages.searchNeedsScript}</p>
      </noscript>
    </search>
  );
}
