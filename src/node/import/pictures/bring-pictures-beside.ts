import type { Block } from "../../../content/block.ts";
import type { Picture } from "../../../content/picture.ts";
import type { Draft } from "../draft.ts";
import { pathBeside } from "../html/addresses.ts";
import { reasonOf } from "../run/reason-of.ts";
import { WriteError } from "../shelf/write-error.ts";
import { type Source, SourceError } from "../source.ts";
import { findBeside } from "./find-beside.ts";
import { type KeptPicture, pictureFolder } from "./picture-folder.ts";

/** Gives a draft without any picture that lies beside its document: each is kept on the site, or left out and told. */
export type BringPictures = (draft: Draft, source: Source) => Promise<{ draft: Draft; note?: string }>;

/** More than this no article has. */
const MOST_PICTURES = 50;

/** Whether new pictures are brought in, and whether it is told of those that could be. */
export interface Bringing {
  adds: boolean;
  tells: boolean;
}

/** Makes what looks for the pictures of drafts beside their documents. It throws a `WriteError` for a disk that is full. */
export function bringPicturesBeside(publicFolder: string, { adds, tells }: Bringing): BringPictures {
  const folder = pictureFolder(publicFolder);

  async function keep(
    path: string,
    { path: document, folder: root }: Source,
  ): Promise<KeptPicture | undefined> {
    if (document === undefined || root === undefined) throw new SourceError("not there", "is not known");
    const { name, bytes } = await findBeside(path, document, root);
    // One that was brought in before goes on to be shown.
    return (await folder.find(name)) ?? (adds ? folder.add(name, bytes) : undefined);
  }

  return async (draft, source) => {
    const { brought, waiting, why } = await bringAll(draft, (path) => keep(path, source));
    const note = [tells && waiting > 0 ? leftOut(waiting) : "", why].filter(Boolean).join("; ");
    return { draft: brought, ...(note !== "" && { note }) };
  };
}

/** The draft with the pictures that can be had, how many there are beside these, and why one of them cannot be had. */
async function bringAll(
  { image, ...rest }: Draft,
  keep: (path: string) => Promise<KeptPicture | undefined>,
): Promise<{ brought: Draft; waiting: number; why: string }> {
  let [count, waiting, why] = [0, 0, ""];

  async function bring<P extends Picture>(picture: P): Promise<P | undefined> {
    const path = pathBeside(picture.src);
    if (path === undefined) return picture;
    count++;
    try {
      if (count > MOST_PICTURES) throw new SourceError("too many", `is beyond the first ${MOST_PICTURES}`);
      const kept = await keep(path);
      if (kept !== undefined) return { ...picture, ...kept };
      waiting++;
    } catch (error) {
      if (error instanceof WriteError) throw error;
      why ||= `the picture ${path} is left out: it ${whyNot(error)}`;
    }
    return undefined;
  }

  const lead = image === undefined ? undefined : await bring(image);
  const body = typeof rest.body === "string" ? rest.body : await blocksWith(rest.body, bring);
  return { brought: { ...rest, body, ...(lead !== undefined && { image: lead }) }, waiting, why };
}

function whyNot(error: unknown): string {
  const { kind, reason } = reasonOf(error);
  return kind === "an SVG" ? "is an SVG drawing, which cannot be brought in" : reason;
}

/** True where there is anything to bring: most drafts have no such picture. */
export function hasPicturesBeside({ image, body }: Draft): boolean {
  if (image !== undefined && pathBeside(image.src) !== undefined) return true;
  if (typeof body === "string") return false;
  return body.some((block) => block.type === "image" && pathBeside(block.src) !== undefined);
}

async function blocksWith(
  blocks: Block[],
  bring: <P extends Picture>(picture: P) => Promise<P | undefined>,
): Promise<Block[]> {
  const done: Block[] = [];
  for (const block of blocks) {
    const brought = block.type === "image" ? await bring(block) : block;
    if (brought !== undefined) done.push(brought);
    else if (block.type === "image") done.push(...wordsOf(block));
  }
  return done;
}

/** What is said of a picture stays when it cannot be shown. */
function wordsOf({ alt, caption = "" }: Picture): Block[] {
  const text = alt === "" || caption === "" ? alt || caption : `${alt} (${caption})`;
  return text === "" ? [] : [{ type: "paragraph", text }];
}

function leftOut(count: number): string {
  return count === 1
    ? "1 picture left out: --images brings it"
    : `${count} pictures left out: --images brings them`;
}
