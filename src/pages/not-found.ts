import { data } from "react-router";
import type { Archive } from "../archive/archive.ts";
import type { Card } from "../content/card.ts";
import { EVERYTHING } from "../query/query.ts";

const LATEST = 5;

export interface NotFoundData {
  latest: Card[];
}

/** What a loader throws when the archive does not have what the address asks for: status 404, with the latest to go on from. */
export async function notFound(archive: Archive) {
  const newest = await archive.list({ query: EVERYTHING });
  return data<NotFoundData>({ latest: newest?.cards.slice(0, LATEST) ?? [] }, { status: 404 });
}
