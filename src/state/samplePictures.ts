/** @file Pictures of a network on pictures: what every layer makes of the one sample that is watched. */
import type { Dataset, PointDataset } from "#data/dataset.ts";
import { findSources, toSorted, type LayerId } from "#model/network.ts";
import { toSize } from "#model/tensorShape.ts";
import { mostDrawnNeurons, type SamplePictures, type Scene } from "#state/scene.ts";
import type { Watched } from "#state/view.ts";
import { toRowShape } from "#model/port.ts";

/** Data that is looked at one sample at a time. */
export type WatchedDataset = Exclude<Dataset, PointDataset>;

/** The inputs `[…shape]` of a watched sample; of the first one where the data has become shorter. */
export function toWatchedInputs(dataset: WatchedDataset, watched: Watched): Float32Array<ArrayBuffer> {
  const size = toSize(toRowShape(dataset.ports));
  if (watched.kind === "own" && watched.x.length === size) return watched.x;
  const part = watched.kind === "sample" ? dataset[watched.part] : dataset.test;
  const index = watched.kind === "sample" && watched.index < part.count ? watched.index : 0;
  return part.x.slice(index * size, (index + 1) * size);
}

/** Null when the engine has gone on to another run meanwhile. */
export async function takeSample(
  scene: Scene,
  dataset: WatchedDataset,
  watched: Watched,
  inspected: LayerId | null,
): Promise<SamplePictures | null> {
  const { engine, network, plans } = scene;
  const x = toWatchedInputs(dataset, watched);
  const targets = toSorted(network).flatMap(({ id }) => {
    const plan = plans.get(id);
    return plan ? [{ layer: id, first: 0, count: toSize(plan.output) }] : [];
  });
  const weighed = targets.map(({ layer }) => layer).filter((id) => id === inspected || isThreaded(scene, id));
  const [answer, weights] = await Promise.all([
    engine.probe({ x, count: 1, targets }),
    weighed.length > 0 ? engine.weights({ layers: weighed }) : [],
  ]);
  if (answer.run !== scene.run) return null;
  return {
    kind: "sample",
    run: answer.run,
    step: answer.step,
    watched,
    x,
    outputs: new Map(targets.map(({ layer }, i) => [layer, answer.activations[i]!])),
    weights: new Map(weighed.map((id) => [id, weights.filter((weight) => weight.layer === id)])),
  };
}

/** Between two layers that are drawn neuron by neuron, every weight is a thread. */
function isThreaded({ network, plans }: Scene, id: LayerId): boolean {
  const [source] = findSources(network, id);
  const isNarrow = (one: LayerId | undefined) => {
    const output = one === undefined ? undefined : plans.get(one)?.output;
    return output?.length === 1 && output[0]! <= mostDrawnNeurons;
  };
  return isNarrow(id) && isNarrow(source);
}
