import type { Site } from "./content/site.ts";

/** What a page of the site carries for the app: the site's settings, and on a prerendered page what its loaders gave. */
export interface Embedded {
  site: Site;
  /** The path that the page was rendered for; absent on pages that stand for any path. */
  path?: string;
  loaderData?: Record<string, unknown>;
}

/** What the development server says to an open page when it has read the data anew. */
export const DATA_CHANGED = "broadsheet:data-changed";

/** The id of the element that carries it. */
export const EMBEDDED_ID = "broadsheet-data";

/** The element that carries it. `<` and the two line ends that old scripts trip over are escaped, so it cannot end early. */
export function embed(embedded: Embedded): string {
  const json = JSON.stringify(embedded)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `<script type="application/json" id="${EMBEDDED_ID}">${json}</script>`;
}

/** Reads it back from the element's text. The publisher wrote it, so its shape is trusted. */
export function parseEmbedded(json: string): Embedded {
  return JSON.parse(json) as Embedded;
}

/** A page of the site as rendered for its path. */
export interface RenderedPage {
  status: number;
  /** Draws what stands in `#root`; it begins with the tags that belong into `<head>`. */
  html: () => string;
  embedded: Embedded;
}
