import { useEffect, useState } from "react";
import { useArchive } from "../components/archive-context.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import styles from "./mute-preview.module.css";
import { previewMute, type MutePreviewed } from "./preview-mute.ts";
import type { Subject } from "./subject.ts";

/** What muting something hides, by its headlines. */
export function MutePreview({ subject }: { subject: Subject }) {
  const archive = useArchive();
  const words = useFollowingMessages();
  const { kind, name, label } = subject;
  const [previewed, setPreviewed] = useState<MutePreviewed | "failed">();

  useEffect(() => {
    let isWanted = true;
    const show = (found: MutePreviewed | "failed") => isWanted && setPreviewed(found);
    previewMute(archive, { kind, name, label }).then(show, () => show("failed"));
    return () => {
      isWanted = false;
    };
  }, [archive, kind, name, label]);

  if (previewed === "failed") return <p role="status">{words.previewFailed}</p>;
  return (
    <div className={styles.preview}>
      <p role="status">
        {previewed === undefined ? words.previewing : words.preview(previewed.hidden.length, previewed.of)}
      </p>
      {previewed !== undefined && previewed.hidden.length > 0 && (
        <ul>
          {previewed.hidden.map(({ slug, headline, lang, dir }) => (
            <li key={slug} lang={lang} dir={dir}>
              {headline}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
