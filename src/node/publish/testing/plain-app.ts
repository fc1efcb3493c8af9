import type { Archive } from "../../../archive/archive.ts";
import type { RenderedPage } from "../../../embedded.ts";
import { EVERYTHING, topicQuery, type Query } from "../../../query/query.ts";
import type { BuiltApp } from "../built-app.ts";

/** An app whose pages are the data they show, as JSON. */
export const plainApp: BuiltApp = {
  shell: '<html><head><link rel="stylesheet" href="/x.css"></head><body><div id="root"></div></body></html>',
  styles: "body{}",
  assets: [["app-1.js", Buffer.from("app")]],
  worker: "work(SHELL);",
  createRenderer: (archive) => async (path) => {
    const data = await dataOf(archive, path);
    return page(archive, path, data);
  },
};

function page({ site }: Archive, path: string, data: unknown): RenderedPage {
  const title = `<title>${path}</title>`;
  const html = () => `${title}<pre>${JSON.stringify(data).replaceAll("<", "&lt;")}</pre>`;
  return { status: data === undefined ? 404 : 200, html, embedded: { site, path, loaderData: { data } } };
}

async function dataOf(archive: Archive, path: string): Promise<unknown> {
  const [, first = "", ...rest] = path.split("/");
  const page = rest.at(-2) === "page" ? Number(rest.at(-1)) : undefined;
  const names = page === undefined ? rest : rest.slice(0, -2);
  if (first === "articles") return archive.article(rest[0] ?? "");
  if (first === "topics" && names[0] === undefined)
    return archive.topics({ order: "label", ...(page !== undefined && { page }) });
  if (first === "topics") return listOf(archive, topicQuery(names[0] ?? ""), page);
  if (first === "archive") return listOf(archive, spanQuery(names), page);
  return first === "" ? listOf(archive, EVERYTHING, undefined) : [];
}

/** An older page says nothing of how many there are, so that it stays as it is. */
async function listOf(archive: Archive, query: Query, page: number | undefined): Promise<unknown> {
  const list = await archive.list({ query, ...(page !== undefined && { page }) });
  return page === undefined ? list : list?.cards;
}

function spanQuery([year, month, day]: string[]): Query {
  if (year === undefined) return EVERYTHING;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const last = `${year}-${month ?? "12"}-${day ?? "31"}`;
  return { kind: "dates", from: first, to: last };
}
