/** @file What the steps are called that a layer reads: those of the input that they come from, while they are as many. */
import type { Dataset } from "#data/dataset.ts";
import { toCounted, toStepNames, type SampleNumbers, type StepNames } from "#data/stepLabels.ts";
import { findLayer, findSources, type LayerId, type Network } from "#model/network.ts";
import type { PortName } from "#model/port.ts";
import type { Plans } from "#model/shape.ts";

export interface LayerReading {
  readonly dataset: Dataset;
  readonly network: Network;
  readonly plans: Plans;
}

/** `source` tells which of its inputs is meant, where a layer has several. */
export function toLayerSteps(
  { dataset, network, plans }: LayerReading,
  sample: SampleNumbers,
  id: LayerId,
  source = 0,
): StepNames {
  const count = plans.get(id)?.inputs[source]?.[0] ?? 0;
  const port = findPortOf(network, id, source);
  const names = port && toStepNames(dataset, sample, port);
  return names?.texts.length === count ? names : toCounted(count);
}

/** The port at the other end of the way to the input, along the first link of each layer; null where there is no end. */
export function findPortOf(network: Network, id: LayerId, source = 0): PortName | null {
  let at: LayerId | undefined = findSources(network, id)[source];
  for (let i = 0; at !== undefined && i < network.layers.length; i++) {
    const layer = findLayer(network, at);
    if (layer?.kind === "input") return layer.port;
    at = findSources(network, at)[0];
  }
  return null;
}
