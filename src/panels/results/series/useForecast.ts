import { useEffect, useState } from "react";
import { createMemory } from "#panels/results/memory.ts";
import { createFreeRuns, type FreeRunWish } from "#panels/results/series/freeRuns.ts";
import type { AskWindows, FreeRun } from "#panels/results/series/freeRun.ts";
import { toNetworkForecast, toScores, type MethodScore } from "#panels/results/series/methods.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";

/** What there is to see of a forecast now. */
export interface ForecastReading {
  /** Of each position, `ahead` steps after what was known; null before the first answers. */
  readonly forecast: Float64Array | null;
  readonly run: FreeRun | null;
  readonly scores: readonly MethodScore[];
}

export interface Forecast {
  /** To be called where something is drawn. */
  readonly read: () => ForecastReading;
  readonly subscribe: (redraw: () => void) => () => void;
}

/** Follows the answers to the test part, and keeps the run from the start up to date with them. */
export function useForecast({ ahead, ...wish }: FreeRunWish & { readonly ahead: number }): Forecast {
  const playground = usePlayground();
  const { live } = playground;
  const { dataset, start, steps } = wish;
  const [runs] = useState(() => createFreeRuns((wish) => toAsk(playground, wish)));
  const [remember] = useState(() => createMemory<ForecastReading>());
  useEffect(() => {
    const want = () => runs.want({ dataset, start, steps });
    if (live.prediction) want();
    return live.subscribe("prediction", want);
  }, [live, runs, dataset, start, steps]);
  return {
    read() {
      const isNew = live.prediction?.run === playground.session.store.getState().run;
      const prediction = isNew ? live.prediction : null;
      const run = runs.of(wish);
      return remember([dataset, prediction, run, ahead], () => {
        const fits = prediction?.answers.length === dataset.test.count * dataset.horizon;
        const forecast = fits ? toNetworkForecast(dataset, prediction.answers, ahead) : null;
        return { forecast, run, scores: toScores(dataset, forecast, run, ahead) };
      });
    },
    subscribe(redraw) {
      const ends = [live.subscribe("prediction", redraw), runs.subscribe(redraw)];
      return () => ends.forEach((end) => end());
    },
  };
}

/** Asks the network that runs. */
function toAsk({ session }: Playground, { dataset }: FreeRunWish): AskWindows {
  return async (x, count) => {
    const engine = session.engine();
    const { network, run, dataset: now } = session.store.getState();
    const output = network.layers.find(({ kind }) => kind === "output");
    if (!engine || !output || now !== dataset) return null;
    try {
      const targets = [{ layer: output.id, first: 0, count: dataset.horizon }];
      const answer = await engine.probe({ x, count, targets });
      return answer.run === run ? answer.activations[0]! : null;
    } catch {
      // The engine that was asked is gone or changed its network; the next answers ask the one that is there.
      return null;
    }
  };
}
