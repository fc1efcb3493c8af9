import { type ReactNode, useEffect } from "react";
import { Outlet, ScrollRestoration, useNavigation } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { basePath, type Site } from "../content/site.ts";
import { MessagesContext, messagesFor } from "../messages/messages.ts";
import { ArchiveContext } from "./archive-context.ts";
import { EditionWatch } from "./edition-watch.tsx";
import { Footer } from "./footer.tsx";
import styles from "./layout.module.css";
import { LateDesk } from "./late-desk.tsx";
import { Masthead } from "./masthead.tsx";
import { PageAnnouncer } from "./page-announcer.tsx";
import { useLinkNavigation } from "./use-link-navigation.ts";
import { SiteContext } from "./site-context.ts";

/** The frame of every page: skip link, masthead, main, footer. */
export function Layout({ archive }: { archive: Archive }) {
  const { site } = archive;
  useLinkNavigation(basePath(site));
  useEffect(() => {
    document.documentElement.dataset.interactive = "";
  }, []);
  return (
    <Frame site={site}>
      <ArchiveContext value={archive}>
        <Outlet />
        <EditionWatch />
        <LateDesk />
      </ArchiveContext>
      <NavigationProgress />
      <PageAnnouncer />
      <ScrollRestoration />
    </Frame>
  );
}

/** The frame while the first page is on its way. */
export function LayoutSkeleton({ site }: { site: Site }) {
  return (
    <Frame site={site}>
      <p className={styles.loading} role="status">
        {messagesFor(site.language).loading}
      </p>
    </Frame>
  );
}

function Frame({ site, children }: { site: Site; children: ReactNode }) {
  const messages = messagesFor(site.language);
  return (
    <SiteContext value={site}>
      <MessagesContext value={messages}>
        <a className={styles.skip} href="#content">
          {messages.skipToContent}
        </a>
        <Masthead />
        <main id="content" className={styles.main} tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </MessagesContext>
    </SiteContext>
  );
}

function NavigationProgress() {
  const isLoading = useNavigation().state !== "idle";
  return <div className={styles.progress} data-loading={isLoading || undefined} aria-hidden="true" />;
}
