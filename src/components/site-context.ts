import { createContext, use } from "react";
import type { Site } from "../content/site.ts";

export const SiteContext = createContext<Site | undefined>(undefined);

/** The site's title, language, time zone and address. */
export function useSite(): Site {
  const site = use(SiteContext);
  if (site === undefined) throw new Error("useSite needs a SiteContext above it");
  return site;
}
