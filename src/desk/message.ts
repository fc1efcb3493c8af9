/** Something that the desk tells. */
export interface Message {
  /** Another one for every message, also where it says the same. */
  id: string;
  text: string;
  /** It is read out at once, and stays until it is closed. */
  isAlert?: true;
  /** It stays until it is closed. */
  stays?: true;
  actions: readonly Action[];
}

/** What can be done about it: something, or going to a page of the site. */
export type Action = { label: string; description?: string } & (
  | { run: () => void; to?: never }
  | { to: string; run?: never }
);
