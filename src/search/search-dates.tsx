import { useNavigate } from "react-router";
import { useMessages } from "../messages/messages.ts";
import { paths, type SearchView } from "../paths.ts";
import styles from "./search-dates.module.css";
import type { SearchDays } from "./search-days.ts";

interface SearchDatesProps {
  /** The query that the days are put into. */
  text: string;
  order: SearchView["order"];
  days: SearchDays;
}

/** Sets the first and the last day that a search looks at. */
export function SearchDates({ text, order, days: { from, to } }: SearchDatesProps) {
  const messages = useMessages();
  const navigate = useNavigate();

  async function setDays(fields: FormData): Promise<void> {
    const { withDays } = await import("./search-days.ts");
    const dated = withDays(text, { from: dayIn(fields, "first"), to: dayIn(fields, "last") });
    const address = paths.search.href(dated, order === undefined ? {} : { order });
    await navigate(address, { preventScrollReset: true, state: { keepsPlace: true } });
  }

  return (
    <form
      className={styles.dates}
      onSubmit={(event) => {
        event.preventDefault();
        void setDays(new FormData(event.currentTarget));
      }}
    >
      <fieldset>
        <legend>{messages.searchDates}</legend>
        <label>
          {messages.searchFrom} <input key={from} type="date" name="first" defaultValue={from} />
        </label>
        <label>
          {messages.searchTo} <input key={to} type="date" name="last" defaultValue={to} />
        </label>
        <button type="submit">{messages.searchSetDates}</button>
      </fieldset>
    </form>
  );
}

function dayIn(fields: FormData, name: string): string | undefined {
  const day = fields.get(name);
  return typeof day === "string" && day !== "" ? day : undefined;
}
