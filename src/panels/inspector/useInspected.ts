/** @file The one selected layer: as the document has it, and as the engine runs it. */
import { useMemo } from "react";
import { findLayer, findSources, type Layer, type LayerId, type Network } from "#model/network.ts";
import { toPlans, type LayerPlan, type Plans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { useInspectedId } from "#panels/useInspectedId.ts";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";

export interface Inspected {
  readonly layer: Layer;
  /** Null while the layer has no output. */
  readonly plan: LayerPlan | null;
  /** Null before the engine has run a network with this layer. */
  readonly running: RunningLayer | null;
}

/** What the engine runs, which may be older than the document while that has problems. */
export interface RunningLayer {
  readonly layer: Layer;
  readonly plan: LayerPlan;
  /** Where its first input comes from; null for the input layer. */
  readonly source: LayerId | null;
  readonly network: Network;
  readonly plans: Plans;
}

export function useInspected(): Inspected | null {
  const id = useInspectedId();
  const network = useExperiment((experiment) => experiment.network);
  const data = useExperiment((experiment) => experiment.data);
  const loss = useExperiment((experiment) => experiment.training.loss);
  const plans = useMemo(() => toPlans(network, toEndsOf(data, loss)), [network, data, loss]);
  const run = useSession((session) => session.network);
  const runPlans = useSession((session) => session.plans);
  return useMemo(() => {
    const layer = id === null ? undefined : findLayer(network, id);
    if (!layer) return null;
    return {
      layer,
      plan: plans.get(layer.id) ?? null,
      running: toRunning(layer, run, runPlans),
    };
  }, [id, network, plans, run, runPlans]);
}

function toRunning({ id, kind }: Layer, network: Network, plans: Plans): RunningLayer | null {
  const layer = findLayer(network, id);
  const plan = plans.get(id);
  if (!layer || !plan || layer.kind !== kind) return null;
  return { layer, plan, source: findSources(network, id)[0] ?? null, network, plans };
}
