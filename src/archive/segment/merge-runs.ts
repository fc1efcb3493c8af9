import { ByteReader } from "./bytes.ts";
import { readFrontCoded } from "./front-coding.ts";
import type { Run } from "./run.ts";

/** A term of the segment with its lists, one part from each run that has it. */
export interface TermLists {
  term: string;
  frequency: number;
  parts: { base: number; frequency: number; postings: Uint8Array; places: Uint8Array }[];
}

/** All terms of the runs in order; of equal terms the newest run's list comes first. */
export function* mergeRuns(runs: Run[]): Generator<TermLists> {
  let base = 0;
  const cursors = runs.map((run) => {
    const cursor = new RunCursor(run, base);
    base += run.size;
    return cursor;
  });
  for (;;) {
    let term: string | undefined;
    for (const cursor of cursors) {
      if (cursor.term !== undefined && (term === undefined || cursor.term < term)) term = cursor.term;
    }
    if (term === undefined) return;
    const parts = cursors.filter((cursor) => cursor.term === term).map((cursor) => cursor.take());
    yield { term, frequency: parts.reduce((sum, part) => sum + part.frequency, 0), parts };
  }
}

class RunCursor {
  private readonly run: Run;
  private readonly base: number;
  private readonly reader: ByteReader;
  private at = 0;
  private postingsAt = 0;
  private placesAt = 0;
  term: string | undefined;

  constructor(run: Run, base: number) {
    this.run = run;
    this.base = base;
    this.reader = new ByteReader(run.terms);
    this.advance();
  }

  private advance(): void {
    this.term = this.reader.isAtEnd ? undefined : readFrontCoded(this.reader, this.term ?? "");
  }

  take(): TermLists["parts"][number] {
    const { run, at } = this;
    const postings = run.postings.subarray(this.postingsAt, this.postingsAt + (run.postingBytes[at] ?? 0));
    const places = run.places.subarray(this.placesAt, this.placesAt + (run.placeBytes[at] ?? 0));
    this.postingsAt += postings.length;
    this.placesAt += places.length;
    this.at += 1;
    this.advance();
    return { base: this.base, frequency: run.frequencies[at] ?? 0, postings, places };
  }
}
