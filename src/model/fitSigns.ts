/** @file An embedding has a row for each sign of the data: with other data it gets other rows. */
import type { Experiment } from "#model/experiment.ts";
import { findLayer, findSources } from "#model/network.ts";
import { findPort } from "#model/port.ts";
import { toPorts } from "#model/task.ts";

/** The experiment with as many rows in each embedding right behind the data as its input has signs. */
export function fitSigns(experiment: Experiment): Experiment {
  const { network } = experiment;
  const ports = toPorts(experiment.data);
  const layers = network.layers.map((layer) => {
    if (layer.kind !== "embedding") return layer;
    const source = findLayer(network, findSources(network, layer.id)[0] ?? "");
    const signs = source?.kind === "input" ? (findPort(ports, source.port)?.signs ?? 0) : 0;
    return signs > 0 && signs !== layer.inputDim ? { ...layer, inputDim: signs } : layer;
  });
  const isSame = layers.every((layer, i) => layer === network.layers[i]);
  return isSame ? experiment : { ...experiment, network: { ...network, layers } };
}
