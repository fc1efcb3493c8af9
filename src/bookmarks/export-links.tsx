import { useSite } from "../components/site-context.ts";
import { publicUrl } from "../content/site.ts";
import { useMessages } from "../messages/messages.ts";
import type { Bookmark } from "./bookmark.ts";
import styles from "./export-links.module.css";
import { exportJson, exportNetscapeHtml, type ExportFile } from "./export.ts";

/** Downloads of all bookmarks in formats that other programs read. */
export function ExportLinks({ bookmarks }: { bookmarks: Bookmark[] }) {
  const site = useSite();
  const messages = useMessages();
  return (
    <section className={styles.export} aria-labelledby="export">
      <h2 id="export">{messages.exportBookmarks}</h2>
      <Download file={exportJson(bookmarks)} label={messages.exportJson} />
      <Download
        file={exportNetscapeHtml(bookmarks, site.title, (path) => publicUrl(site, path))}
        label={messages.exportHtml}
      />
    </section>
  );
}

function Download({ file: { name, type, content }, label }: { file: ExportFile; label: string }) {
  return (
    <a href={`data:${type};charset=utf-8,${encodeURIComponent(content)}`} download={name}>
      {label}
    </a>
  );
}
