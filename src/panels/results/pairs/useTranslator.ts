import { useEffect, useRef, useState, type RefCallback } from "react";
import type { Next } from "#data/beamSearch.ts";
import { endSign, type PairsDataset } from "#data/sequenceDataset.ts";
import { createPace, type Pace } from "#panels/results/createPace.ts";
import { probeOutput, toNetworkKey } from "#panels/results/probeOutput.ts";
import { toPairRows, toPairSizes } from "#panels/results/pairs/pairRows.ts";
import { findAttention, toLooks, type Looks } from "#panels/results/pairs/looks.ts";
import { createTranslator, type Translator } from "#panels/results/pairs/createTranslator.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";

interface Desk {
  readonly translator: Translator;
  /** Translates what is wanted while the element is on the screen; returns the function that ends it. */
  attend(element: Element, wanted: () => Wanted): () => void;
}

interface Wanted {
  readonly source: readonly number[];
  /** Beginnings that are kept at each step; 1 is the greedy way. */
  readonly width: number;
}

/** In milliseconds: between two signs, so that the eye can follow; between two translations of a network that trains. */
const signMs = 40;
const againMs = 1200;
const pollMs = 100;

/** The translation of the text, sign by sign; again whenever the text, the width or the network is another one. */
export function useTranslator(
  dataset: PairsDataset,
  wanted: Wanted,
): { readonly ref: RefCallback<HTMLElement>; readonly translator: Translator } {
  const playground = usePlayground();
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const [desk] = useState(() => createDesk(playground, dataset));
  const [ref] = useState(
    (): RefCallback<HTMLElement> => (element) =>
      element ? desk.attend(element, () => latest.current) : undefined,
  );
  return { ref, translator: desk.translator };
}

function createDesk({ session, live }: Playground, dataset: PairsDataset): Desk {
  const sizes = toPairSizes(dataset);
  const { classes } = dataset.task;
  let pace: Pace | null = null;

  const next =
    (source: readonly number[]): Next =>
    async (prefixes) => {
      await pace?.next(signMs);
      const written = prefixes.map(({ signs }) => ({ source, written: signs }));
      const first = prefixes[0]!.signs.length * classes;
      const x = toPairRows(written, sizes);
      return probeOutput(session, { x, count: prefixes.length, first, units: classes });
    };
  async function look(source: readonly number[], written: readonly number[]): Promise<Looks | null> {
    const { network } = session.store.getState();
    const layers = findAttention(network);
    const engine = session.engine();
    if (!engine || layers.length === 0) return null;
    const rows = Math.min(sizes.target, written.length + 1);
    try {
      const trace = await engine.trace({ x: toPairRows([{ source, written }], sizes), count: 1, layers });
      return toLooks(trace, sizes, rows, source.length);
    } catch {
      // The engine that was asked is gone or changed its network; the next translation asks the one that is there.
      return null;
    }
  }

  const translator = createTranslator({
    next,
    reread: (source, answer) =>
      probeOutput(session, {
        x: toPairRows([{ source, written: answer }], sizes),
        count: 1,
        first: 0,
        units: Math.min(sizes.target, answer.length + 1) * classes,
      }),
    look,
    bounds: { end: endSign, first: endSign, longest: sizes.target },
  });

  async function run(own: Pace, wanted: () => Wanted): Promise<void> {
    let seen = "";
    while (own === pace) {
      const isPlaying = session.store.getState().phase === "playing";
      const { source, width } = wanted();
      const text = `${source.join()}/${width}`;
      const isSame = seen.startsWith(`${text}/`);
      await own.next(isPlaying && isSame ? againMs : pollMs);
      const key = `${text}/${toNetworkKey(session, live.latest?.step)}`;
      if (own !== pace || source.length === 0 || key === seen) continue;
      if (await translator.translate(source, width)) seen = key;
    }
  }

  return {
    translator,
    attend(element, wanted) {
      const own = createPace(element);
      pace = own;
      void run(own, wanted);
      return () => {
        own.destroy();
        pace = null;
      };
    },
  };
}
