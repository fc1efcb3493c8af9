/** True for the name of a person, a place or an organisation. */
export type IsProperName = (name: string) => boolean;

const MOST_KNOWN = 50_000;
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|President|Minister|Chancellor|The)$/;

/** Loads compromise (https://compromise.cool), which knows English names and how they are made. */
export async function loadProperNames(): Promise<IsProperName> {
  const { default: nlp } = await import("compromise/two");
  let known = new Map<string, boolean>();
  return (name) => {
    let isName = known.get(name);
    if (isName === undefined) {
      if (known.size >= MOST_KNOWN) known = new Map();
      const read = nlp(name);
      isName =
        !TITLE.test(name) && read.has("(#Person|#Place|#Organization)") && !read.has("(#Date|#Demonym)");
      known.set(name, isName);
    }
    return isName;
  };
}
