/**
 * @file The pictures of a network at one moment: what every drawn neuron answers over the plane, the weights between
 * them, and the large map. Asked of the engine again and again while something moves; the next question waits until
 * the last answer has been drawn, so a slow page slows the pictures and never the training.
 */
import type { Dataset } from "#data/dataset.ts";
import type { LiveEngine, ProbeAnswer, ProbeTarget, WeightArray } from "#engine/protocol.ts";
import { toSorted, type Network } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import type { Live } from "#state/live.ts";
import type { NeuronRef, View } from "#state/view.ts";

/** Wider layers are drawn as one card with a mosaic of neurons, not neuron by neuron. */
export const mostDrawnNeurons = 16;
/** A mosaic shows so many neurons, the first ones. */
export const mostMosaicNeurons = 64;

/** Cells on a side of a neuron's tile and of the large map. */
export const tileSize = 40;
const mapSize = 100;

export interface Field {
  /** `[size · size, units]`, from the top left. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly units: number;
  readonly size: number;
}

export interface Pictures {
  readonly run: number;
  readonly step: number;
  /** By layer, `tileSize`² cells of the drawn neurons. */
  readonly tiles: ReadonlyMap<string, Field>;
  /** What the large map shows, and of which neuron; null: the whole output. */
  readonly map: Field | null;
  readonly mapOf: NeuronRef | null;
  /** Of the layers that are drawn neuron by neuron, by layer. */
  readonly weights: ReadonlyMap<string, readonly WeightArray[]>;
  /** What every neuron answers at the chosen or hovered point: by layer, `[units]`; empty without a point. */
  readonly answers: ReadonlyMap<string, Float32Array<ArrayBuffer>>;
  /** The inputs at that point, `[features]`. */
  readonly inputs: Float32Array<ArrayBuffer> | null;
}

/** What the pictures are of: given by the session when it is ready to be asked. */
export interface Scene {
  readonly engine: LiveEngine;
  readonly run: number;
  readonly dataset: Dataset;
  readonly network: Network;
  readonly plans: ReadonlyMap<string, LayerPlan>;
  /** Weights change although the last metrics may be old. */
  readonly playing: boolean;
  /** Changes with every edit of weights or data that `step` does not show. */
  readonly version: number;
}

/**
 * Starts asking. `tick` calls its argument at the rate at which pictures may be redrawn (never while the page is
 * hidden) and returns the function that ends it.
 */
export function createPictures(options: {
  readonly scene: () => Scene | null;
  readonly live: Live;
  readonly view: View;
  readonly tick: (listener: () => void) => () => void;
}): { destroy(): void } {
  const grids = createGrids();
  let asking = false;
  let seen = "";

  async function ask(): Promise<void> {
    const scene = options.scene();
    if (!scene || asking) return;
    const { hovered, selected, hoverPoint, chosenPoint } = options.view.getState();
    const point = hoverPoint ?? chosenPoint;
    const mapOf = hovered ?? selected;
    const key = JSON.stringify([scene.run, scene.version, options.live.latest?.step, mapOf, point]);
    if (key === seen && !scene.playing) return;
    asking = true;
    try {
      const pictures = await take(scene, grids(scene.dataset), mapOf, point);
      if (!pictures || options.scene()?.run !== scene.run) return;
      seen = key;
      options.live.show(pictures);
    } catch {
      // The engine that was asked is gone or changed its network; the next tick asks the one that is there.
    } finally {
      asking = false;
    }
  }

  return { destroy: options.tick(() => void ask()) };
}

async function take(
  scene: Scene,
  grids: Grids,
  mapOf: NeuronRef | null,
  point: readonly [number, number] | null,
): Promise<Pictures | null> {
  const { engine, dataset, network, plans } = scene;
  const drawn = toDrawn(network, plans);
  const output = drawn.at(-1);
  if (!output) return null;
  const neuron = mapOf && drawn.find((target) => target.layer === mapOf.layer) ? mapOf : null;
  const mapTarget = neuron ? { layer: neuron.layer, first: neuron.unit, count: 1 } : output;
  const inputs = point ? dataset.toInputs(point[0], point[1]) : null;
  const precise = drawn.filter((target) => target.count <= mostDrawnNeurons).map((target) => target.layer);
  const whole = drawn.map((target) => ({ ...target, count: plans.get(target.layer)!.output.at(-1)! }));

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
function toDrawn(network: Network, plans: ReadonlyMap<string, LayerPlan>): ProbeTarget[] {
  return toSorted(network).flatMap((layer) => {
    const units = plans.get(layer.id)?.output.at(-1);
    if (layer.kind === "input" || units === undefined) return [];
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

interface Grids {
  readonly tile: Float32Array<ArrayBuffer>;
  readonly map: Float32Array<ArrayBuffer>;
}

/** The inputs of the grids, made once for each data set. */
function createGrids(): (dataset: Dataset) => Grids {
  let of: Dataset | null = null;
  let grids: Grids | null = null;
  return (dataset) => {
    if (!grids || of !== dataset) {
      of = dataset;
      grids = { tile: dataset.toGrid(tileSize), map: dataset.toGrid(mapSize) };
    }
    return grids;
  };
}
