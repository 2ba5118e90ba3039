/** @file What of a network goes by its data: an embedding has a row for each sign, an answer as many steps as are asked for. */
import type { DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { findLayer, findSources, type Layer } from "#model/network.ts";
import { findPort } from "#model/port.ts";
import { toPorts, toTask } from "#model/task.ts";

/**
 * The experiment, whose network was made for the data `before`, with as many rows in each embedding right behind the data
 * as its input has signs, and lists repeated at as many steps as the answer has now.
 */
export function fitToData(experiment: Experiment, before: DataSpec): Experiment {
  const { network, data } = experiment;
  const ports = toPorts(data);
  const [steps, stepsBefore] = [toTask(data).steps, toTask(before).steps];

  function fit(layer: Layer): Layer {
    if (layer.kind === "repeatVector" && layer.n === stepsBefore && steps !== null && steps !== stepsBefore) {
      return { ...layer, n: steps };
    }
    if (layer.kind !== "embedding") return layer;
    const source = findLayer(network, findSources(network, layer.id)[0] ?? "");
    const signs = source?.kind === "input" ? (findPort(ports, source.port)?.signs ?? 0) : 0;
    return signs > 0 && signs !== layer.inputDim ? { ...layer, inputDim: signs } : layer;
  }

  const layers = network.layers.map(fit);
  const isSame = layers.every((layer, i) => layer === network.layers[i]);
  return isSame ? experiment : { ...experiment, network: { ...network, layers } };
}
