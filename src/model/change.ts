/** @file How much has to be done anew when one experiment becomes another. */
import { isEqual } from "#model/difference.ts";
import { noAugmentation, type DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { ruleOf } from "#model/layerKinds.ts";
import type { Layer, Network } from "#model/network.ts";
import { countOutputs, toSampleShape, toTask } from "#model/task.ts";

/** From the weakest to the strongest. */
const changes = ["none", "view", "place", "live", "feed", "rebuild"] as const;
/**
 * view: only how it is looked at; place: where it lies on the canvas; live: training goes on with other settings; feed: the same network goes on with other
 * samples; rebuild: a new run, with new weights or other ones.
 */
export type Change = (typeof changes)[number];

/** The strongest thing that the step asks for. */
export function toChange(before: Experiment, after: Experiment): Change {
  const found = new Set<Change>([
    isEqual(before.title, after.title) ? "none" : "view",
    before.view.speed === after.view.speed ? "none" : "live",
    isEqual(before.view, after.view) ? "none" : "view",
    isEqual(before.canvas, after.canvas) ? "none" : "place",
    before.seed === after.seed ? "none" : "rebuild",
    toDataChange(before.data, after.data),
    toNetworkChange(before.network, after.network),
    isEqual(before.training, after.training) ? "none" : "live",
    // A loss may ask for another number of output neurons.
    countOutputNeurons(before) === countOutputNeurons(after) ? "none" : "rebuild",
  ]);
  return changes.findLast((change) => found.has(change)) ?? "none";
}

function countOutputNeurons({ data, training }: Experiment): number {
  return countOutputs(toTask(data), training.loss, toSampleShape(data));
}

/** Painting feeds, and so do other axes of the map (the samples lie elsewhere on it), or more pictures, or other changes of them. */
function toDataChange(before: DataSpec, after: DataSpec): Change {
  if (isEqual(before, after)) return "none";
  const sameTask =
    isEqual(toTask(before), toTask(after)) && isEqual(toSampleShape(before), toSampleShape(after));
  return sameTask && isEqual(toDrawn(before), toDrawn(after)) ? "feed" : "rebuild";
}

/** The data without what can be exchanged under a network. */
function toDrawn(data: DataSpec): DataSpec {
  switch (data.kind) {
    case "plane":
      return { ...data, painted: [] };
    case "table":
      return { ...data, axes: null };
    case "images":
      return { ...data, samples: 0, augment: noAugmentation };
    default:
      return data;
  }
}

function toNetworkChange(before: Network, after: Network): Change {
  if (isEqual(before, after)) return "none";
  const isSame =
    isEqual(before.links, after.links) && isEqual(before.layers.map(toBuilt), after.layers.map(toBuilt));
  return isSame ? "live" : "rebuild";
}

/** The layer without the settings that may change under its weights. */
function toBuilt(layer: Layer): unknown {
  const { live } = ruleOf(layer.kind);
  return Object.fromEntries(
    Object.entries(layer).filter(([name]) => !(live as readonly string[]).includes(name)),
  );
}
