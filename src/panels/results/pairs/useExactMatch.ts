import { useState, type RefCallback } from "react";
import type { PairsDataset } from "#data/sequenceDataset.ts";
import { createPace, type Pace } from "#panels/results/createPace.ts";
import { createFollowed, type Followed, type Question } from "#panels/results/createFollowed.ts";
import { measureExactMatch, type ExactMatch } from "#panels/results/pairs/exactMatch.ts";
import { probeOutput, toNetworkKey } from "#panels/results/probeOutput.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** While training it is measured anew after so many epochs; in milliseconds, how long it waits between two questions. */
const everyEpochs = 2;
const stepMs = 15;
const pollMs = 200;

/** How many whole answers are right: at rest of the weights as they are, while training every few epochs. */
export function useExactMatch(dataset: PairsDataset): {
  readonly ref: RefCallback<HTMLElement>;
  readonly followed: Followed<ExactMatch>;
} {
  const { session, live } = usePlayground();
  const [kept] = useState(() => {
    let pace: Pace | null = null;
    const { classes } = dataset.task;
    const followed = createFollowed<ExactMatch>();
    const question: Question<ExactMatch> = {
      key() {
        const { phase } = session.store.getState();
        const epoch = Math.floor((live.latest?.epoch ?? 0) / everyEpochs);
        return toNetworkKey(session, phase === "playing" ? epoch : live.latest?.step);
      },
      ask: () =>
        measureExactMatch(dataset, async (x, count, step) => {
          await pace?.next(stepMs);
          return probeOutput(session, { x, count, first: step * classes, units: classes });
        }),
    };
    const ref: RefCallback<HTMLElement> = (element) => {
      if (!element) return undefined;
      const own = createPace(element);
      pace = own;
      const stop = followed.follow(
        () => question,
        () => own.next(pollMs),
      );
      return () => {
        stop();
        own.destroy();
        pace = null;
      };
    };
    return { ref, followed };
  });
  return kept;
}
