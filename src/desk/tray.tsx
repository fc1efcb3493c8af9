import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { focusHeading } from "../components/focus-heading.ts";
import { SiteLink } from "../components/site-link.tsx";
import { freeSide, type Side } from "./free-side.ts";
import type { Action, Message } from "./message.ts";
import { useDeskWords } from "./desk-words.ts";
import styles from "./tray.module.css";

const STAY = 10_000;

interface TrayProps {
  message: Message | undefined;
  onClose: () => void;
}

/** Shows one message over the page. Its two live regions are there before anything stands in them. */
export function Tray({ message, onClose }: TrayProps) {
  const words = useDeskWords();
  const tray = useRef<HTMLDivElement>(null);
  const focusedBefore = useRef<Element>(null);
  const [holds, setHolds] = useState({ pointer: false, focus: false });
  const [side, setSide] = useState<Side>("bottom");
  const id = message?.id;

  function close(): void {
    if (tray.current?.contains(document.activeElement)) focusAgain(focusedBefore.current);
    setHolds({ pointer: false, focus: false });
    onClose();
  }

  useLayoutEffect(() => {
    if (id !== undefined && tray.current !== null) setSide(freeSide(tray.current));
  }, [id]);
  useStay(message?.isAlert || message?.stays ? undefined : id, holds.pointer || holds.focus, close);
  useEscape(message !== undefined, close);

  return (
    <div
      ref={tray}
      className={styles.tray}
      data-shown={message !== undefined || undefined}
      data-side={side}
      onPointerEnter={() => setHolds((held) => ({ ...held, pointer: true }))}
      onPointerLeave={() => setHolds((held) => ({ ...held, pointer: false }))}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) focusedBefore.current = relatedTarget;
        setHolds((held) => ({ ...held, focus: true }));
      }}
      onBlur={({ currentTarget, relatedTarget }) =>
        setHolds((held) => ({ ...held, focus: currentTarget.contains(relatedTarget) }))
      }
    >
      <div className={styles.text}>
        <p role="status">{!message?.isAlert && <span key={id}>{message?.text}</span>}</p>
        <p role="alert">{message?.isAlert && <span key={id}>{message.text}</span>}</p>
      </div>
      {message !== undefined && (
        <div className={styles.actions}>
          {message.actions.map((action, index) => (
            <ActionItem key={index} action={action} onFollow={close} />
          ))}
          <button type="button" onClick={close}>
            {words.close}
          </button>
        </div>
      )}
    </div>
  );
}

function ActionItem({ action, onFollow }: { action: Action; onFollow: () => void }) {
  const { label, description } = action;
  if (action.to !== undefined)
    return (
      <SiteLink to={action.to} onClick={onFollow}>
        {label}
      </SiteLink>
    );
  return (
    <button type="button" aria-label={description} onClick={action.run}>
      {label}
    </button>
  );
}

/** Closes a message when it was there for a while and the reader is not about to use it. */
function useStay(id: string | undefined, isHeld: boolean, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (id === undefined || isHeld) return undefined;
    const timer = setTimeout(() => closeNow(), STAY);
    return () => clearTimeout(timer);
  }, [id, isHeld]);
}

function useEscape(isShown: boolean, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (!isShown) return undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) closeNow();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [isShown]);
}

/** Gives the focus back to where it came from. */
function focusAgain(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
  else focusHeading();
}
