/**
 * @file The step of the optimiser in one dispatch on a GPU, straight from where each layer has put its gradients; the
 * next θ and slots are pieces of its one output.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { Weights } from "#engine/layerPass.ts";
import { packMoved, type Layout } from "#engine/layout.ts";
import { clip, regularize, toStep } from "#engine/optimizers.ts";
import type { Restraints } from "#engine/restraints.ts";
import { hasGpu, runOnGpu, toLimits, toPiece } from "#kernels/webgpu/gpu.ts";
import { toUpdateSections, type Stretch } from "#kernels/webgpu/update.ts";
import type { LayerId } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";

type Find = (layer: LayerId) => Weights | undefined;

interface State {
  readonly theta: tf.Tensor1D;
  readonly slots: readonly tf.Tensor1D[];
}

export interface GpuUpdate {
  readonly layout: Layout;
  readonly restraints: Restraints;
  readonly training: TrainingSpec;
  readonly rate: number;
  readonly count: number;
  /** Gradients by layer. */
  readonly find: Find;
}

/** Null without a GPU, and of nothing. What restrains whole kernels is left to the caller. */
export function updateOnGpu(
  { theta, slots }: State,
  { layout, restraints, training, rate, count, find }: GpuUpdate,
): State | null {
  if (!hasGpu() || layout.movedSize === 0) return null;
  const { optimizer: spec, clipNorm } = training;
  const { l1, twiceL2, free } = restraints;
  const size = layout.movedSize;
  const others = [theta, ...slots, free, ...(clipNorm === null ? [l1, twiceL2] : [])];
  const isTaken = others.filter((tensor) => tensor !== null).length + 1;
  const gathered = clipNorm === null ? gather(layout, find) : null;
  const isFew = gathered && gathered.sources.length + isTaken <= toLimits().maxStorageBuffersPerShaderStage;
  const given = isFew ? gathered : toOne();
  const packed = runOnGpu(
    "update",
    {
      theta,
      slotA: slots[0] ?? null,
      slotB: slots[1] ?? null,
      ...Object.fromEntries(given.sources.map((tensor, i) => [`g${i}`, tensor])),
      free,
      ...(clipNorm === null && { l1, twiceL2 }),
    },
    { spec, rate: toStep(spec, rate, count), size, stretches: given.stretches },
  );
  const { theta: first, a, b } = toUpdateSections({ size, spec });
  const cut = (start: number): tf.Tensor1D => tf.slice(packed as tf.Tensor1D, [start], [size]);
  return { theta: cut(first), slots: [a, b].slice(0, slots.length).map(cut) };

  /** The whole gradient in one tensor, shortened if it is to be. */
  function toOne(): Gathered {
    const all = packMoved(layout, find);
    const g = clipNorm === null ? all : clip(regularize(all, theta, restraints), clipNorm);
    return { sources: [g], stretches: [{ end: size, input: 0, shift: 0 }] };
  }
}

interface Gathered {
  readonly sources: readonly tf.TensorInfo[];
  readonly stretches: readonly Stretch[];
}

/** Where in which tensor the gradient of each part of θ lies: pieces of one tensor are one source. */
function gather(layout: Layout, find: Find): Gathered {
  const sources = new Map<object, tf.TensorInfo>();
  const stretches: Stretch[] = [];
  for (const { layer, name, size, start, trainable } of layout.places) {
    if (!trainable) continue;
    const tensor = find(layer)?.[name];
    const end = start + size;
    if (!tensor) stretches.push({ end, input: null, shift: 0 });
    else {
      const { owner, at } = toPiece(tensor);
      if (!sources.has(owner.dataId)) sources.set(owner.dataId, owner);
      stretches.push({ end, input: [...sources.keys()].indexOf(owner.dataId), shift: at - start });
    }
  }
  return { sources: [...sources.values()], stretches };
}
