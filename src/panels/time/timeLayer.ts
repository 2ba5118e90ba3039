/** @file The layer whose time is looked at, what is known of its inside now, and the names of its steps. */
import { useMemo } from "react";
import type { Dataset } from "#data/dataset.ts";
import type { SampleNumbers, StepNames } from "#data/stepLabels.ts";
import type { TraceArray } from "#engine/insight.ts";
import { findLayer, toSorted, type Layer, type LayerId } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toLayerSteps, type LayerReading } from "#panels/time/layerSteps.ts";
import { usePlayground, useSession, useView } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";
import { hasTrace, type SampleTrace } from "#state/scene.ts";
import type { Watched } from "#state/view.ts";

/** As the engine runs it. */
export interface TimeLayer extends LayerReading {
  readonly layer: Layer;
  readonly plan: LayerPlan;
}

/** Layers that have something to show over time or of signs, from the input on. */
export function useTimeLayers(): readonly Layer[] {
  const network = useSession((session) => session.network);
  const kind = useSession((session) => session.dataset?.kind);
  return useMemo(
    () =>
      kind === undefined || kind === "points" || kind === "ratings"
        ? []
        : toSorted(network).filter((layer) => hasTrace(layer) || layer.kind === "embedding"),
    [network, kind],
  );
}

/** The chosen one, else the first recurrent one. */
export function useTimeLayer(layers: readonly Layer[]): TimeLayer | null {
  const dataset = useSession((session) => session.dataset);
  const network = useSession((session) => session.network);
  const plans = useSession((session) => session.plans);
  const chosen = useView(({ time }) => time.layer);
  return useMemo(() => {
    const isThere = chosen !== null && layers.some(({ id }) => id === chosen);
    const id = isThere ? chosen : (layers.find(hasTrace) ?? layers[0])?.id;
    const layer = id === undefined ? undefined : findLayer(network, id);
    const plan = id === undefined ? undefined : plans.get(id);
    return dataset && layer && plan ? { dataset, network, plans, layer, plan } : null;
  }, [dataset, network, plans, layers, chosen]);
}

/** Null before the engine has answered, and for what it answered in another run. */
export function readTrace({ live, session }: Playground): SampleTrace | null {
  const { trace } = live;
  return trace?.run === session.store.getState().run ? trace : null;
}

export type LayerArrays = ReadonlyMap<string, TraceArray>;

/** The arrays of one direction by their names without it; null where nothing is known yet. */
export function readArrays(playground: Playground, layer: LayerId, backward: boolean): LayerArrays | null {
  const arrays = readTrace(playground)?.layers.get(layer);
  if (!arrays) return null;
  const prefix = "backward.";
  const own = [...arrays].filter(([name]) => name.startsWith(prefix) === backward);
  return new Map(own.map(([name, array]) => [backward ? name.slice(prefix.length) : name, array]));
}

function toSampleNumbers(dataset: Dataset, watched: Watched, x: ArrayLike<number>): SampleNumbers {
  if (watched.kind === "own") return { x, place: null };
  const { part, index } = watched;
  return { x, place: { part, index: index < dataset[part].count ? index : 0 } };
}

/** The names of the steps of what was traced; worked out anew only for another sample. */
export function useStepNames(time: TimeLayer, source = 0): () => StepNames {
  const playground = usePlayground();
  return useMemo(() => createNaming(playground, time, source), [playground, time, source]);
}

function createNaming(playground: Playground, time: TimeLayer, source: number): () => StepNames {
  let of: SampleTrace["x"] | null = null;
  let names: StepNames = { texts: [], kind: "scale" };
  return () => {
    const trace = readTrace(playground);
    if (trace && trace.x !== of) {
      of = trace.x;
      const sample = toSampleNumbers(time.dataset, trace.watched, trace.x);
      names = toLayerSteps(time, sample, time.layer.id, source);
    }
    return names;
  };
}
