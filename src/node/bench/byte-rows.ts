import type { FirstVisit, PageRequest } from "./first-visit.ts";
import type { Sample } from "./pages.ts";
import { kilobytes, type Row } from "./table.ts";
import { visitsOf, type Visits } from "./visits.ts";

const HTML_ARTICLE = 14_000;
const HTML_FRONT = 20_000;
const SCRIPT = 95_000;
const BEFORE_TEXT = 2;
const IN_ALL = 8;
const FONTS = 2;
const FONT_BYTES = 45_000;

/** What does not depend on the machine: sizes and numbers of requests. Of several runs, the largest counts. */
export function byteRows(all: Visits[], sample: Sample): Row[] {
  const front = visitsOf(all, sample.front).published;
  const article = visitsOf(all, sample.withPicture).published;
  const typical = visitsOf(all, sample.typical).published;
  const everywhere = all.flatMap(({ published }) => published);
  return [
    htmlRow(`article of ${sample.typical.words} words`, HTML_ARTICLE, typical),
    htmlRow("front page", HTML_FRONT, front),
    scriptRow("front page", front),
    scriptRow("article with a picture", article),
    largestScriptRow(all),
    requestRow("front page", front),
    requestRow("article with a picture", article),
    asideRow("front page", front),
    asideRow("article with a picture", article),
    fontRow(everywhere),
    thirdPartyRow(everywhere),
  ];
}

function htmlRow(kind: string, budget: number, visits: FirstVisit[]): Row {
  const bytes = largest(visits, ({ html }) => html);
  return {
    what: `HTML with its critical CSS: ${kind}`,
    budget: kilobytes(budget),
    measured: kilobytes(bytes),
    holds: bytes <= budget,
  };
}

function scriptRow(kind: string, visits: FirstVisit[]): Row {
  const before = largest(visits, scriptUntilInteractive);
  const inAll = largest(visits, (visit) => bytesOf(of("script", visit)));
  return {
    what: `JavaScript until interactive: ${kind}`,
    budget: kilobytes(SCRIPT),
    measured: `${kilobytes(before)}; in all until the network is idle ${kilobytes(inAll)}`,
    holds: before <= SCRIPT,
  };
}

/** The page of all that needs the most. */
function largestScriptRow(all: Visits[]): Row {
  const needs = all.map((visits) => ({ visits, bytes: largest(visits.published, scriptUntilInteractive) }));
  const { visits } = needs.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return scriptRow(`most of all pages, ${visits.page.kind}`, visits.published);
}

/** By when it was asked for: when it comes depends on the service worker, which may have it already. */
function scriptUntilInteractive(visit: FirstVisit): number {
  return bytesOf(of("script", visit).filter(({ start }) => start <= (visit.interactive ?? Infinity)));
}

function requestRow(kind: string, visits: FirstVisit[]): Row {
  const inAll = largest(visits, (visit) => pictureless(visit).length);
  const before = largest(
    visits,
    (visit) => pictureless(visit).filter(({ start }) => start < visit.fcp).length,
  );
  return {
    what: `requests before the text can be read / in all, without pictures: ${kind}`,
    budget: `${BEFORE_TEXT} / ${IN_ALL}`,
    measured: `${before} / ${inAll}`,
    holds: before <= BEFORE_TEXT && inAll <= IN_ALL,
  };
}

function asideRow(kind: string, visits: FirstVisit[]): Row {
  const favicons = largest(visits, ({ asides }) => asides.favicon.length);
  const requests = largest(visits, ({ asides }) => asides.worker.length);
  const bytes = largest(visits, ({ asides }) => bytesOf(asides.worker));
  return {
    what: `apart from these: ${kind}`,
    budget: "",
    measured: `favicon ${favicons}; the service worker's own ${requests}, ${kilobytes(bytes)}`,
  };
}

function fontRow(visits: FirstVisit[]): Row {
  const fonts = largest(visits, (visit) => of("font", visit).length);
  const bytes = largest(visits, (visit) => bytesOf(of("font", visit)));
  return {
    what: "fonts, on any page",
    budget: `${FONTS} files, ${kilobytes(FONT_BYTES)}`,
    measured: `${fonts} files, ${kilobytes(bytes)}`,
    holds: fonts <= FONTS && bytes <= FONT_BYTES,
  };
}

function thirdPartyRow(visits: FirstVisit[]): Row {
  const requests = largest(visits, ({ thirdParty }) => thirdParty.length);
  return {
    what: "third-party requests, on any page",
    budget: "0",
    measured: `${requests}`,
    holds: requests === 0,
  };
}

function of(kind: PageRequest["kind"], { requests }: FirstVisit): PageRequest[] {
  return requests.filter((request) => request.kind === kind);
}

/** The page itself, and every request but those for pictures. */
function pictureless({ requests, html }: FirstVisit): PageRequest[] {
  const page: PageRequest = { kind: "other", start: 0, end: 0, bytes: html };
  return [page, ...requests.filter(({ kind }) => kind !== "picture")];
}

function bytesOf(parts: { bytes: number }[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

function largest(visits: FirstVisit[], figure: (visit: FirstVisit) => number): number {
  return Math.max(...visits.map(figure));
}
