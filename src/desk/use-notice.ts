import { useEffect, useState } from "react";
import type { Keeper } from "../keeping/keeper.ts";
import { paths } from "../paths.ts";
import type { CopyFile } from "./copy-file.ts";
import { useDeskWords } from "./desk-words.ts";
import type { Message } from "./message.ts";
import { rememberTold, toldNotices } from "./told-notices.ts";
import { useCopyFileState } from "./use-copy-file.ts";
import { useReminder } from "./use-reminder.ts";

/** What the reader should know of how it stands with what they keep: each thing once a visit. */
export function useNotice(keeper: Keeper, copyFile: CopyFile) {
  const words = useDeskWords();
  const copying = useCopyFileState(copyFile);
  const [reminder, putOff] = useReminder(keeper);
  const [closed, setClosed] = useState<readonly string[]>(toldNotices);
  const { lasts, isUnanswered, wasEvicted, damaged } = keeper.status();
  const yourData = paths.yourData.href();

  const notices: (Omit<Message, "stays"> | false)[] = [
    isUnanswered && {
      id: "unanswered",
      text: words.unanswered,
      actions: [
        { label: words.tryAgain, run: () => location.reload() },
        { label: words.exportNow, to: `${yourData}#export` },
      ],
    },
    lasts === "visit" &&
      !isUnanswered && {
        id: "visit",
        text: words.lastsForVisit,
        actions: [{ label: words.exportNow, to: `${yourData}#export` }],
      },
    wasEvicted && {
      id: "evicted",
      text: words.evicted,
      actions: [{ label: words.bringIn, to: `${yourData}#import` }],
    },
    damaged > 0 && {
      id: "damaged",
      text: words.damaged(damaged),
      actions: [{ label: words.showDamaged, to: `${yourData}#set-aside` }],
    },
    copying.is === "waitsForPermission" && {
      id: "copy",
      text: words.copyNeedsPermission(copying.file),
      actions: [{ label: words.allow, run: () => void copyFile.allow() }],
    },
    copying.is === "held" && {
      id: "held",
      text: words.copyHeld(copying.file),
      actions: [
        { label: words.bringIn, to: `${yourData}#import` },
        { label: words.writeAgain, run: () => void copyFile.writeAgain() },
      ],
    },
    reminder !== undefined && {
      id: "reminder",
      text: words.reminder(reminder),
      actions: [
        { label: words.exportNow, to: `${yourData}#export` },
        { label: words.later, run: putOff },
      ],
    },
  ];
  const notice = notices.find((known) => known !== false && !closed.includes(known.id)) || undefined;
  const id = notice?.id;
  // The reminder comes again when it is due again.
  const isOfVisit = id !== undefined && id !== "reminder";

  useEffect(() => {
    // Who tries again wants to hear whether it helped.
    if (isOfVisit && id !== "unanswered") rememberTold(id);
  }, [isOfVisit, id]);

  function close(): void {
    if (isOfVisit) setClosed([...closed, id]);
    else putOff();
  }

  return { notice: notice && { ...notice, stays: true as const }, close };
}
