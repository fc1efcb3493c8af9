import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { loadSpan, type SpanData } from "./load-span.ts";
import { SpanList } from "./span-list.tsx";

export function load(archive: Archive) {
  return ({ params: { year = "", month = "", page } }: LoaderFunctionArgs): Promise<SpanData> =>
    loadSpan(archive, `${year}-${month}`, page);
}

export function Page() {
  return <SpanList data={useLoaderData<SpanData>()} />;
}
