import { useEffect, useState, type RefCallback } from "react";
import type { Boldness } from "#data/drawSign.ts";
import type { TextDataset } from "#data/sequenceDataset.ts";
import { createPace, type Pace } from "#panels/results/createPace.ts";
import { probeOutput, toNetworkKey } from "#panels/results/probeOutput.ts";
import { createWriter, type Pause, type Writer } from "#panels/results/text/createWriter.ts";
import { toMostSigns } from "#panels/results/text/prompt.ts";
import { toWindow, type Sign } from "#panels/results/text/writing.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";

export interface Writing {
  /** Of the element that shows it: it writes while that is on the screen. */
  readonly ref: RefCallback<HTMLElement>;
  readonly writer: Writer;
}

interface Wanted {
  /** The same object as long as it is the same text. */
  readonly given: readonly Sign[];
  readonly boldness: Boldness;
  readonly seed: number;
}

/**
 * The network at its writing: sign after sign, while it trains with the weights of the moment, and once it rests the
 * whole text anew, so that what stands there is what these weights write.
 */
export function useWriter(dataset: TextDataset, { given, boldness, seed }: Wanted): Writing {
  const playground = usePlayground();
  const [desk] = useState(() => createDesk(playground, dataset));
  const { temperature, topK } = boldness;
  useEffect(() => {
    desk.writer.write({
      given,
      end: dataset.unit === "line" ? dataset.alphabet.toSign("\n") : null,
      most: toMostSigns(dataset),
      boldness: { temperature, topK },
      seed,
      alphabet: dataset.alphabet,
    });
  }, [desk, dataset, given, temperature, topK, seed]);
  return desk;
}

/** In milliseconds: while training, so that it is not slowed down, and at rest. */
const signMs = { playing: 110, resting: 30 };
/** Between typing and the first sign, and before a finished text is written anew. */
const beginMs = 450;
const endMs = 1600;
const pollMs = 120;

function createDesk(playground: Playground, dataset: TextDataset): Writing {
  const { session, live, view } = playground;
  let pace: Pace | null = null;
  let written = "";
  const isPlaying = () => session.store.getState().phase === "playing";
  const toKey = () => toNetworkKey(session, live.latest?.step);

  async function wait(pause: Pause, isOver: () => boolean): Promise<void> {
    if (!pace) return new Promise(() => {});
    if (pause === "begin") return pace.next(beginMs);
    if (pause === "sign") return pace.next(isPlaying() ? signMs.playing : signMs.resting);
    if (pause === "again") return pace.next(pollMs);
    if (isPlaying()) await pace.next(endMs);
    // the same weights would write the same again
    while (toKey() === written && !isOver()) await pace.next(pollMs);
  }

  async function ask(signs: readonly Sign[]): Promise<ArrayLike<number> | null> {
    if (signs.every(({ drawn }) => drawn === null)) written = toKey();
    const { x, step } = toWindow(
      signs.map(({ sign }) => sign),
      dataset,
    );
    view.setState({ watched: { kind: "own", source: "written", x } });
    const { classes } = dataset.task;
    return probeOutput(session, { x, count: 1, first: step * classes, units: classes });
  }

  const writer = createWriter(ask, wait);
  return {
    writer,
    ref(element) {
      if (!element) return undefined;
      const own = createPace(element);
      pace = own;
      return () => {
        own.destroy();
        pace = null;
        writer.destroy();
      };
    },
  };
}
