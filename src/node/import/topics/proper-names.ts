import type Nlp from "compromise/two";
import { createRequire } from "node:module";

const PROPER = ["Person", "Place", "Organization"];
const OTHER = ["Date", "Demonym"];

/** True for the name of a person, a place or an organisation. */
export type IsProperName = (name: string) => boolean;

const MOST_KNOWN = 50_000;
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|President|Minister|Chancellor|The)$/;

/** Asks compromise (https://compromise.cool), which knows English names and how they are made. */
export function properNames(): IsProperName {
  let known = new Map<string, boolean>();
  let ask: IsProperName | undefined;
  return (name) => {
    let isName = known.get(name);
    if (isName === undefined) {
      if (known.size >= MOST_KNOWN) known = new Map();
      isName = !TITLE.test(name) && (ask ??= loadCompromise())(name);
      known.set(unsliced(name), isName);
    }
    return isName;
  };
}

/** The same name in memory of its own: as a slice it would keep the whole text. */
function unsliced(name: string): string {
  return Buffer.from(name).toString();
}

/** Loaded when there is a name to ask about, in one file: as three hundred modules it takes longer and more memory. */
function loadCompromise(): IsProperName {
  const nlp: typeof Nlp = createRequire(import.meta.url)("compromise/two");
  return (name) => {
    // Read from its words, which a match would find much later.
    const tags = new Set(
      nlp(name)
        .docs.flat()
        .flatMap((word) => [...(word.tags ?? [])]),
    );
    return PROPER.some((tag) => tags.has(tag)) && !OTHER.some((tag) => tags.has(tag));
  };
}
