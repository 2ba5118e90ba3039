/** @file A frame trains only while it is seen: out of sight, or in a tab behind, it rests, and goes on by itself. */
import type { Session } from "#state/session.ts";

/** Calls back when the frame comes into sight and when it leaves it; begins with a call once that is known. */
export function watchSight(element: Element, onChange: (isSeen: boolean) => void): () => void {
  let [isNear, isSeen] = [false, null as boolean | null];
  const tell = () => {
    const now = isNear && document.visibilityState === "visible";
    if (now === isSeen) return;
    isSeen = now;
    onChange(now);
  };
  const observer = new IntersectionObserver((entries) => {
    isNear = entries.at(-1)!.isIntersecting;
    tell();
  });
  observer.observe(element);
  document.addEventListener("visibilitychange", tell);
  return () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", tell);
  };
}

/** What to do with a run when the frame comes into sight or leaves it. */
export function createRest(session: Pick<Session, "store" | "play" | "pause">): (isSeen: boolean) => void {
  let rests = false;
  return (isSeen) => {
    if (isSeen && rests) {
      rests = false;
      void session.play();
    } else if (!isSeen && session.store.getState().phase === "playing") {
      rests = true;
      void session.pause();
    }
  };
}
