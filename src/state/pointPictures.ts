/** @file Pictures of a network on points: what every drawn neuron answers over the plane, and the large map. */
import type { PointDataset } from "#data/dataset.ts";
import type { ProbeAnswer, ProbeTarget } from "#engine/protocol.ts";
import { toSorted, type Network } from "#model/network.ts";
import type { Plans } from "#model/shape.ts";
import { toSize } from "#model/tensorShape.ts";
import {
  mapSize,
  mostDrawnNeurons,
  mostMosaicNeurons,
  tileSize,
  type PointPictures,
  type Scene,
} from "#state/scene.ts";
import type { NeuronRef } from "#state/view.ts";

/** Null when the engine has gone on to another run meanwhile. */
export async function takePoints(
  scene: Scene,
  dataset: PointDataset,
  grids: Grids,
  mapOf: NeuronRef | null,
  point: readonly [number, number] | null,
): Promise<PointPictures | null> {
  const { engine, network, plans } = scene;
  const drawn = toDrawn(network, plans);
  const outputId = network.layers.find((layer) => layer.kind === "output")?.id;
  const output = drawn.find(({ layer }) => layer === outputId);
  if (!output) return null;
  const neuron = mapOf && drawn.find((target) => target.layer === mapOf.layer) ? mapOf : null;
  const mapTarget = neuron ? { layer: neuron.layer, first: neuron.unit, count: 1 } : output;
  const inputs = point ? dataset.toInputs(point[0], point[1]) : null;
  const precise = drawn.filter((target) => target.count <= mostDrawnNeurons).map((target) => target.layer);
  const whole = drawn.map((target) => ({ ...target, count: toSize(plans.get(target.layer)!.output) }));

  const ask = (x: Float32Array<ArrayBuffer>, targets: readonly ProbeTarget[]) =>
    engine.probe({ x, count: x.length / dataset.features, targets });
  const [tiles, map, weights, answers] = await Promise.all([
    ask(grids.tile, drawn),
    ask(grids.map, [mapTarget]),
    engine.weights({ layers: precise }),
    inputs ? ask(inputs, whole) : null,
  ]);
  if (tiles.run !== scene.run) return null;
  return {
    kind: "points",
    run: tiles.run,
    step: tiles.step,
    tiles: byLayer(drawn, tiles, (values, target) => ({ values, units: target.count, size: tileSize })),
    map: { values: map.activations[0]!, units: mapTarget.count, size: mapSize },
    mapOf: neuron,
    weights: new Map(precise.map((id) => [id, weights.filter((weight) => weight.layer === id)])),
    answers: answers ? byLayer(whole, answers, (values) => values) : new Map(),
    inputs,
  };
}

/** Every layer but the input, with as many neurons as are drawn, in the order of the network. */
function toDrawn(network: Network, plans: Plans): ProbeTarget[] {
  return toSorted(network).flatMap((layer) => {
    const plan = plans.get(layer.id);
    if (layer.kind === "input" || !plan) return [];
    const units = toSize(plan.output);
    return [
      {
        layer: layer.id,
        first: 0,
        count: units <= mostDrawnNeurons ? units : Math.min(units, mostMosaicNeurons),
      },
    ];
  });
}

function byLayer<T>(
  targets: readonly ProbeTarget[],
  answer: ProbeAnswer,
  make: (values: Float32Array<ArrayBuffer>, target: ProbeTarget) => T,
): Map<string, T> {
  return new Map(targets.map((target, i) => [target.layer, make(answer.activations[i]!, target)]));
}

export interface Grids {
  readonly tile: Float32Array<ArrayBuffer>;
  readonly map: Float32Array<ArrayBuffer>;
}

/** The inputs of the grids, made once for each data set. */
export function createGrids(): (dataset: PointDataset) => Grids {
  let of: PointDataset | null = null;
  let grids: Grids | null = null;
  return (dataset) => {
    if (!grids || of !== dataset) {
      of = dataset;
      grids = { tile: dataset.toGrid(tileSize), map: dataset.toGrid(mapSize) };
    }
    return grids;
  };
}
