import { useState } from "react";
import type { BookmarkablePage } from "../bookmarks/bookmarkable-page.ts";
import { useArchive } from "../components/archive-context.ts";
import type { ListSubject } from "../components/page-title.tsx";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import { follow, unfollow } from "./follow-changes.ts";
import { ListMenu } from "./list-menu.tsx";
import { unmute } from "./mute-changes.ts";
import { MuteDialog } from "./mute-dialog.tsx";
import { isInForce } from "./muting.ts";
import { idOf, subjectOfList, type Subject } from "./subject.ts";
import { useNow } from "../components/use-now.ts";
import { pin, unpin } from "./view-changes.ts";
import { queryOfView } from "./view-address.ts";

interface ListActionsProps {
  page: BookmarkablePage;
  list: ListSubject;
}

/** What a reader can do with a list: follow or mute what it is of, pin it. */
export function ListActions({ page, list }: ListActionsProps) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const now = useNow();
  const subject = subjectOfList(list);
  const mute = subject && keeper?.find("mute", idOf(subject));
  const isMuted = mute ? isInForce(mute, now) : false;
  return (
    <ListMenu name={isMuted ? words.listIsMuted : words.listActions} isMarked={isMuted}>
      {subject !== undefined && (
        <>
          <FollowButton subject={subject} />
          <MuteButton subject={subject} isMuted={isMuted} />
        </>
      )}
      <PinButton address={page.path} title={list.topic === undefined ? list.query : page.title} />
    </ListMenu>
  );
}

function FollowButton({ subject }: { subject: Subject }) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const followed = keeper?.find("follow", idOf(subject));
  return (
    <button
      type="button"
      aria-pressed={Boolean(followed)}
      disabled={followed === undefined}
      onClick={() => void keeper?.change(followed ? unfollow(subject) : follow(subject))}
    >
      {words.follow(subject.label)}
    </button>
  );
}

function MuteButton({ subject, isMuted }: { subject: Subject; isMuted: boolean }) {
  const keeper = useKeeper();
  const words = useFollowingMessages();
  const [isAsking, setIsAsking] = useState(false);
  // One button for both, so that the focus stays on it when the dialog has muted.
  return (
    <>
      <button
        type="button"
        aria-haspopup={isMuted ? undefined : "dialog"}
        onClick={() => (isMuted ? void keeper?.change(unmute([subject])) : setIsAsking(true))}
      >
        {isMuted ? words.unmute(subject.label) : words.mute(subject.label)}
      </button>
      {isAsking && <MuteDialog subject={subject} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function PinButton({ address, title }: { address: string; title: string }) {
  const keeper = useKeeper();
  const archive = useArchive();
  const words = useFollowingMessages();
  const views = keeper?.all("view");
  const isPinned = views?.has(address) === true;

  async function toggle(): Promise<void> {
    if (keeper === undefined || views === undefined) return;
    const query = queryOfView(address);
    // Without a network it is pinned all the same; from the next look at it on, what is new is known.
    const list =
      isPinned || query === undefined ? undefined : await archive.list({ query }).catch(() => undefined);
    await keeper.change(isPinned ? unpin({ address, title }) : pin({ address, title }, views, list));
  }

  return (
    <button
      type="button"
      aria-pressed={isPinned}
      disabled={views === undefined}
      onClick={() => void toggle()}
    >
      {words.pin}
    </button>
  );
}
