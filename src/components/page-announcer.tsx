import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useMessages } from "../messages/messages.ts";
import { focusHeading } from "./focus-heading.ts";

/** After a navigation within the app: moves the focus to the new page's heading and says which page it is. */
export function PageAnnouncer() {
  const { pathname, key, state } = useLocation();
  const messages = useMessages();
  const [announcement, setAnnouncement] = useState("");
  const last = useRef({ pathname, key });

  // As the page appears, not after it: the focus must not be taken from where a quick reader has put it.
  useLayoutEffect(() => {
    if (last.current.pathname !== pathname) focusHeading();
  }, [pathname]);

  useEffect(() => {
    if (last.current.key === key) return;
    const samePage = last.current.pathname === pathname;
    last.current = { pathname, key };
    // A filter changes the list under the reader's hand: the focus stays where it is, unless that is gone.
    if (samePage && document.activeElement === document.body) focusHeading();
    // It tells its new number itself.
    if (!samePage || state?.keepsPlace !== true) setAnnouncement(messages.loaded(document.title));
  }, [pathname, key, state, messages]);

  return (
    <p className="visually-hidden" role="status">
      {announcement}
    </p>
  );
}
