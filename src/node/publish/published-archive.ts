import type { Archive } from "../../archive/archive.ts";
import { staticArchive } from "../../archive/static-archive.ts";
import type { Site } from "../../content/site.ts";
import type { Staging } from "./output/staging.ts";

/** From the disk nothing is too dear; and how much is found must not depend on how the files are divided. */
const UNLIMITED = { listBytes: Number.POSITIVE_INFINITY, countBytes: Number.POSITIVE_INFINITY };

/** Reads the edition that is being made, as a browser will: from the files that were staged, and those that stay. */
export function publishedArchive(site: Site, staging: Staging): Archive {
  async function fetchFile(path: string): Promise<Response> {
    const content = staging.read(`archive/${path}`);
    return content === undefined ? new Response("", { status: 404 }) : new Response(content);
  }
  return staticArchive(site, fetchFile, UNLIMITED);
}
