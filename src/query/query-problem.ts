/** Why a text is no query; the messages word it. */
export type ProblemCode =
  | "openQuote"
  | "parenthesis"
  | "or"
  | "minus"
  | "topic"
  | "date"
  | "language"
  | "nothingBehind"
  | "has"
  | "is";

/** Where in the text, counted as JavaScript counts characters. */
export interface QueryProblem {
  code: ProblemCode;
  offset: number;
  length: number;
}

/** Ends the reading of a text that is no query. */
export class QueryError extends Error {
  readonly problem: QueryProblem;

  constructor(code: ProblemCode, start: number, end: number) {
    super(code);
    this.name = "QueryError";
    this.problem = { code, offset: start, length: end - start };
  }
}
