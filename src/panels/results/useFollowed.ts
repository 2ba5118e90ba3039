import { useEffect, useRef, useState, type RefCallback } from "react";
import { createFollowed, type Followed, type Question } from "#panels/results/createFollowed.ts";
import { createPace } from "#panels/results/createPace.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** In milliseconds, between two answers at least: while training, so that it is not slowed down, and at rest. */
const leastMs = { playing: 400, resting: 60 };

/**
 * The newest answer to a question, without rendering React; it is asked while the element of `ref` is on the screen.
 * `playingMs`: how long to wait between two answers while training.
 */
export function useFollowed<A>(
  question: Question<A>,
  playingMs = leastMs.playing,
): { readonly ref: RefCallback<HTMLElement>; readonly followed: Followed<A> } {
  const { session } = usePlayground();
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
  });
  const [kept] = useState(() => {
    const followed = createFollowed<A>();
    const ref: RefCallback<HTMLElement> = (element) => {
      if (!element) return undefined;
      const pace = createPace(element);
      const isPlaying = () => session.store.getState().phase === "playing";
      const stop = followed.follow(
        () => latest.current,
        () => pace.next(isPlaying() ? playingMs : leastMs.resting),
      );
      return () => {
        stop();
        pace.destroy();
      };
    };
    return { ref, followed };
  });
  return kept;
}
