import type { Source } from "../source.ts";
import type { Answer } from "./fetch-safely.ts";

/** What a server answered, to be imported; `name` is how messages call it. */
export function answerSource(name: string, { address, contentType, language, body }: Answer): Source {
  return {
    name,
    address,
    ...(contentType !== undefined && { contentType }),
    ...(language !== undefined && { language }),
    size: body.length,
    chunks: once(body),
  };
}

async function* once(body: Uint8Array): AsyncIterable<Uint8Array> {
  yield body;
}
