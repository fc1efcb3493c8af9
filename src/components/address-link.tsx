import type { ReactNode } from "react";
import { linkTarget } from "../content/link-target.ts";
import { SiteLink } from "./site-link.tsx";

interface AddressLinkProps {
  /** Of a page of this site or of elsewhere, as somebody wrote it. */
  address: string;
  rel?: string;
  children: ReactNode;
}

/** A link to an address that a reader or an imported file brought; text where no link may lead there. */
export function AddressLink({ address, rel = "noreferrer", children }: AddressLinkProps) {
  const target = linkTarget(address);
  if (target === undefined) return children;
  if ("path" in target)
    return (
      <SiteLink to={target.path} rel={rel}>
        {children}
      </SiteLink>
    );
  return (
    <a href={target.url} rel={rel}>
      {children}
    </a>
  );
}
