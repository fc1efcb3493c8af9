import { publicUrl } from "../content/site.ts";
import { useMessages } from "../messages/messages.ts";
import { useSite } from "./site-context.ts";

interface PageHeadProps {
  title: string;
  /** The page's own path; it becomes the canonical address. Without one, search engines are asked not to list the page. */
  path?: string;
  description?: string;
  /** A path or address of the picture that stands for the page where it is shared. */
  image?: string;
  type?: "article" | "website";
  /** The path of a feed of what the page lists. */
  feed?: string;
}

/** The page's title and what a browser, a search engine or a chat shows of it. React lifts these tags into `<head>`. */
export function PageHead({ title, path, description, image, type = "website", feed }: PageHeadProps) {
  const site = useSite();
  const messages = useMessages();
  const summary = description ?? site.description;
  return (
    <>
      <title>{title === site.title ? title : messages.pageTitle(title, site.title)}</title>
      <meta name="description" content={summary} />
      {path !== undefined && <link rel="canonical" href={publicUrl(site, path)} />}
      {feed !== undefined && (
        <link rel="alternate" type="application/rss+xml" title={title} href={publicUrl(site, feed)} />
      )}
      {/* Only published pages are read by those who want these. */}
      {import.meta.env.SSR && <SharedAs title={title} summary={summary} type={type} image={image} />}
      {import.meta.env.SSR && path === undefined && <meta name="robots" content="noindex" />}
    </>
  );
}

/** How the page looks where its address is shared: https://ogp.me */
function SharedAs({
  title,
  summary,
  type,
  image,
}: {
  title: string;
  summary: string;
  type: string;
  image?: string;
}) {
  const site = useSite();
  const picture = image?.startsWith("/") ? publicUrl(site, image) : image;
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={summary} />
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={site.title} />
      {picture !== undefined && <meta property="og:image" content={picture} />}
    </>
  );
}
