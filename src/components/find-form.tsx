import type { ComponentProps, FormEvent } from "react";
import { useNavigate } from "react-router";
import styles from "./find-form.module.css";

interface FindFormProps extends ComponentProps<"input"> {
  /** What is looked for now. */
  text: string;
  label: string;
  button: string;
  /** The address of what a text finds. */
  hrefOf: (text: string) => string;
}

/** Narrows a list to what is typed, in its address; the reader stays where they are. */
export function FindForm({ text, label, button, hrefOf, ...input }: FindFormProps) {
  const navigate = useNavigate();

  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("q");
    const href = hrefOf(typeof typed === "string" ? typed.trim() : "");
    void navigate(href, { preventScrollReset: true, state: { keepsPlace: true } });
  }

  return (
    <form className={styles.form} onSubmit={find}>
      <label>
        <span className="visually-hidden">{label}</span>
        <input
          key={text}
          type="search"
          name="q"
          dir="auto"
          defaultValue={text}
          placeholder={label}
          {...input}
        />
      </label>
      <button type="submit">{button}</button>
    </form>
  );
}
