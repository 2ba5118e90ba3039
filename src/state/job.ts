/** @file From the document and its data to what the engine trains, and which weights go from one network to the next. */
import type { Dataset } from "#data/dataset.ts";
import type { Checkpoint, Job, JobData, LiveEngine, RunState, WeightArray } from "#engine/protocol.ts";
import type { DataSpec } from "#model/data.ts";
import { isEqual } from "#model/difference.ts";
import type { Experiment } from "#model/experiment.ts";
import type { LayerId } from "#model/network.ts";
import { isContinuous } from "#model/sequenceTask.ts";
import type { Plans } from "#model/shape.ts";
import { isSameShape } from "#model/tensorShape.ts";

export function toJob(
  experiment: Experiment,
  dataset: Dataset,
  run: number,
  inherited: readonly WeightArray[],
): Job {
  const { network, training, seed, view, data } = experiment;
  return {
    run,
    network,
    training,
    seed,
    speed: view.speed,
    task: dataset.task,
    data: toJobData(data, dataset),
    inherited,
  };
}

export function toJobData(data: DataSpec, { ports, train, test }: Dataset): JobData {
  const augment = data.kind === "images" ? data.augment : null;
  return { ports, train, test, augment, ...(isContinuous(data) && { isContinuous: true }) };
}

/** The weights that a changed network may keep: none when the data or the seed is another one. */
export async function inherit(
  engine: LiveEngine,
  before: Experiment,
  after: Experiment,
  plans: Plans,
): Promise<readonly WeightArray[]> {
  if (before.seed !== after.seed || !isEqual(before.data, after.data)) return [];
  const weights = await engine.weights({ layers: null });
  const kinds = new Map(before.network.layers.map(({ id, kind }) => [id, kind]));
  return weights.filter(({ layer, name, shape }) => {
    const wanted = plans.get(layer)?.weights.find((weight) => weight.name === name);
    const kind = after.network.layers.find(({ id }) => id === layer)?.kind;
    return wanted !== undefined && kind === kinds.get(layer) && isSameShape(wanted.shape, shape);
  });
}

/** What a run has of the runs before it. */
export interface Lineage {
  /** Layers that begin with new weights while others keep theirs. */
  readonly fresh: ReadonlySet<LayerId>;
  /** Epochs of earlier runs whose weights live on. */
  readonly pastEpochs: number;
}

export const newborn: Lineage = { fresh: new Set(), pastEpochs: 0 };

/** `epochs`: that the inherited weights have learned so far. */
export function toLineage(plans: Plans, inherited: readonly WeightArray[], epochs: number): Lineage {
  if (inherited.length === 0) return newborn;
  const isKept = (id: LayerId, name: string) =>
    inherited.some((array) => array.layer === id && array.name === name);
  const fresh = [...plans.values()].filter(({ id, weights }) =>
    weights.some(({ name }) => !isKept(id, name)),
  );
  return { fresh: new Set(fresh.map(({ id }) => id)), pastEpochs: epochs };
}

/** A kept run that no longer fits its network is left; the fresh one stands. */
export async function restore(engine: LiveEngine, kept: Checkpoint, fresh: RunState): Promise<RunState> {
  try {
    return await engine.restore(kept);
  } catch {
    return fresh;
  }
}
