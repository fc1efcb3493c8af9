import type { Site } from "../content/site.ts";
import type { Copy } from "../keeping/copy.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import { isMeantEverywhere, readdressed } from "./foreign-records.ts";
import type { Pace } from "../keeping/pace.ts";
import type { OtherSite } from "./reading.ts";
import { fullAddressAt, homeOf, keptAddressAt } from "./site-address.ts";

/** What a file says, and the address of the site that it is of, as it says it. */
export interface FileOfSite {
  site?: string;
  records: KeptRecord[];
  copies: Copy[];
}

/** No site's address is longer. */
const LONGEST = 2048;

/** What a file of another site means here; nothing where it is of this one, or does not say. */
export async function otherSiteIn(
  { site = "", records, copies }: FileOfSite,
  here: Site,
  pace: Pace,
): Promise<{ records: KeptRecord[]; copies: Copy[]; otherSite: OtherSite } | undefined> {
  const home = site.length <= LONGEST ? homeIn(site) : undefined;
  const ownHome = homeOf(here);
  if (home === undefined || home === ownHome) return undefined;
  const meant = records.filter(isMeantEverywhere);
  const addressHere = (address: string) => keptAddressAt(ownHome, fullAddressAt(home, address));
  const addressMoved = (address: string) => keptAddressAt(ownHome, keptAddressAt(home, address));
  const leftOut = records.length - meant.length + copies.length;
  const moved = { records: await readdressed(records, addressMoved, { isLater: true, pace }), copies };
  return {
    records: await readdressed(meant, addressHere, { isLater: false, pace }),
    copies: [],
    otherSite: { home, leftOut, moved },
  };
}

function homeIn(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? homeOf({ url }) : undefined;
}
