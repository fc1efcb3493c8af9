import type { ComponentProps } from "react";
import { basePath } from "../content/site.ts";
import { useSite } from "./site-context.ts";

interface SiteLinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** A path of the site, as `paths` writes it. */
  to: string;
  /** True where the reader stays at the same place of the page, as with a filter. */
  keepsPlace?: boolean;
}

/**
 * A link within the site: a plain one, which `useLinkNavigation` makes the app follow. (The router's own costs a page of
 * links a third of its rendering time and every reader 2 kB.)
 */
export function SiteLink({ to, keepsPlace, children, ...rest }: SiteLinkProps) {
  const site = useSite();
  return (
    <a {...rest} href={basePath(site) + to.slice(1)} data-keeps-place={keepsPlace}>
      {children}
    </a>
  );
}
