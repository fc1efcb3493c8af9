import { SourceError } from "../source.ts";

/** Raised where an address gives nothing that can be read. */
export class FetchError extends SourceError {
  /** The status that the server answered with, if it did. */
  readonly status: number | undefined;
  /** For how many seconds the server asks to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(kind: string, message: string, answer: { status?: number; retryAfter?: number } = {}) {
    super(kind, message);
    this.name = "FetchError";
    this.status = answer.status;
    this.retryAfter = answer.retryAfter;
  }
}

const NETWORK: Record<string, string> = {
  ENOTFOUND: "has the name of a server that does not exist; look for a slip in it",
  EAI_AGAIN: "has the name of a server that could not be looked up just now; try again later",
  ECONNREFUSED: "is at a server that takes no connection; try again later",
  ECONNRESET: "is at a server that broke off its answer; try again later",
  ETIMEDOUT: "is at a server that does not answer; try again later",
  EHOSTUNREACH: "is at a server that cannot be reached; try again later",
  ENETUNREACH: "is at a server that cannot be reached; look whether this machine has a network",
  HPE_HEADER_OVERFLOW: "is at a server that sends more than 16 kB of headers",
};

/** What went wrong below HTTP, in a sentence for an editor. */
export function networkError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = NETWORK[code];
  if (known !== undefined) return new FetchError("no answer", known);
  if (/CERT|^ERR_(TLS|SSL)|SELF_SIGNED|VERIFY|ISSUER/.test(code))
    return new FetchError("not secure", `is at a server whose certificate cannot be trusted (${code})`);
  if (code.startsWith("HPE_") || code === "EPROTO")
    return new FetchError("no answer", `is at a server that does not speak as a web server does (${code})`);
  return new FetchError(
    "no answer",
    `did not come: ${error instanceof Error ? error.message : String(error)}`,
  );
}

/** What a server that gives nothing says with its status. */
export function statusError(status: number, retryAfter: number | undefined): FetchError {
  const answer = { status, ...(retryAfter !== undefined && { retryAfter }) };
  const error = (kind: string, message: string) => new FetchError(kind, message, answer);
  if (status === 404) return error("not found", "is not there (404); look for its new address");
  if (status === 410)
    return error("gone", "is gone for good, its server says (410); take it out of your list");
  if (status === 429 || (status === 503 && retryAfter !== undefined))
    return error("asked to wait", `is at a server that asks to be left alone for a while (${status})`);
  if (status === 401 || status === 407)
    return error("not allowed", `wants a name and a password (${status}), which are never sent`);
  if (status === 402 || status === 403 || status === 451)
    return error("not allowed", `may not be read by everybody, its server says (${status})`);
  if (status >= 500)
    return error("server error", `is at a server that has a fault (${status}); try again later`);
  return error("server error", `gave an answer that is of no use (${status})`);
}
