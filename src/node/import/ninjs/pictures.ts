import type { Picture } from "../../../content/picture.ts";
import { bestRendition } from "../wire/best-rendition.ts";
import { plainLine } from "../fields/plain-or-html.ts";
import { numberMember, objectsMember, textMember, variants, type Members } from "./members.ts";

/** The pictures that go with an item, each in the widest form that is not larger than a page needs. */
export function associatedPictures(item: Members): Picture[] {
  return objectsMember(item, "associations")
    .filter((one) => ["picture", "graphic"].includes(textMember(one, "type") ?? ""))
    .flatMap((one) => pictureOf(one) ?? []);
}

function pictureOf(item: Members): Picture | undefined {
  const renditions = objectsMember(item, "renditions").map((one) => ({
    href: textMember(one, "href"),
    contentType: textMember(one, "contenttype", "mimetype"),
    width: numberMember(one, "width"),
    height: numberMember(one, "height"),
  }));
  const best = bestRendition(renditions);
  if (best === undefined) return undefined;
  const headline =
    textMember(item, "headline", "title") ?? variants(item, "headlines", "headline_")[0]?.value;
  const described = variants(item, "descriptions", "description_")[0]?.value;
  const caption = credited(plainLine(described ?? headline ?? ""), textMember(item, "byline", "by"));
  return {
    ...best,
    alt: plainLine(headline ?? ""),
    ...(caption !== "" && { caption }),
  };
}

/** With the photographer's name, unless the caption has it. */
function credited(caption: string, by: string | undefined): string {
  if (by === undefined || caption.includes(by.trim())) return caption;
  return caption === "" ? plainLine(by) : `${caption} (${plainLine(by)})`;
}
