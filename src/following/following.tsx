import { useFocusAfterRemoval } from "../components/use-focus-after-removal.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { AddSubject } from "./add-subject.tsx";
import { FollowedList } from "./followed-list.tsx";
import { FollowedNews } from "./followed-news.tsx";
import styles from "./following.module.css";
import { MutedList } from "./muted-list.tsx";
import { PinnedLists } from "./pinned-lists.tsx";
import { subjectsOf } from "./subject.ts";

/** What the page of following shows: the newest of what is followed, and all that is followed, muted and pinned. */
export function Following() {
  const around = useFocusAfterRemoval();
  return (
    <div ref={around}>
      <Lists />
    </div>
  );
}

function Lists() {
  const keeper = useKeeper();
  const follows = keeper?.all("follow");
  const mutes = keeper?.all("mute");
  const views = keeper?.all("view");
  if (follows === undefined || mutes === undefined || views === undefined) return null;
  const followed = subjectsOf(follows);
  return (
    <div className={styles.page}>
      <FollowedNews subjects={followed} />
      <div className={styles.lists}>
        <FollowedList subjects={followed} />
        <AddSubject />
        <MutedList mutes={mutes} />
        <PinnedLists views={views} />
      </div>
    </div>
  );
}
