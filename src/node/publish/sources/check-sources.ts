import type { Site } from "../../../content/site.ts";
import { missingLead, missingPictures, type PictureReference } from "../../data/check-references.ts";
import type { Problem } from "../../data/problem.ts";
import { articleFile } from "../../data/read-data.ts";
import type { Folders } from "../folders.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { jsonOf, textOf } from "../ledger/row.ts";

/** What in the data names something that is not there. */
export function checkSources(ledger: Ledger, site: Site, folders: Folders): Problem[] {
  const { lead } = site;
  const hasLead =
    lead === undefined || ledger.row("select id from article where slug = ?", lead) !== undefined;
  const problems = hasLead ? [] : [missingLead(lead)];
  for (const row of ledger.rows(
    "select slug, pictures from article where pictures is not null order by slug",
  )) {
    const file = articleFile(folders.data, `${textOf(row, "slug")}.json`);
    const pictures: PictureReference[] = jsonOf(row, "pictures");
    problems.push(...missingPictures(file, pictures, folders.public));
  }
  return problems;
}
