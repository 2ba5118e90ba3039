import type { RefCallback } from "react";
import type { WordsDataset } from "#data/sequenceDataset.ts";
import type { Followed } from "#panels/results/createFollowed.ts";
import { probeOutput, toNetworkKey } from "#panels/results/probeOutput.ts";
import { toSigns } from "#panels/results/signs.ts";
import { useCoding } from "#panels/results/useCoding.ts";
import { useFollowed } from "#panels/results/useFollowed.ts";
import {
  countOutputUnits,
  toBeginnings,
  toSpelled,
  toStops,
  type Spelled,
} from "#panels/results/words/spelling.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** What the network holds of a word, letter by letter, live while it trains. */
export function useSpelled(
  dataset: WordsDataset,
  text: string,
): { readonly ref: RefCallback<HTMLElement>; readonly followed: Followed<Spelled> } {
  const { session, live } = usePlayground();
  const coding = useCoding(dataset);
  const length = dataset.ports[0]!.shape[0]!;
  return useFollowed<Spelled>({
    key: () => (text === "" ? null : `${text}/${toNetworkKey(session, live.latest?.step)}`),
    async ask() {
      const { network, plans } = session.store.getState();
      const signs = toSigns(text, dataset.alphabet).slice(0, length);
      const stops = toStops(signs.length);
      const answers = await probeOutput(session, {
        x: toBeginnings(signs, stops, length),
        count: stops.length,
        first: 0,
        units: countOutputUnits(network, plans),
      });
      return answers && toSpelled(text, stops, answers, coding);
    },
  });
}
