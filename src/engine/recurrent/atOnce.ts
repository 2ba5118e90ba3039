/**
 * @file The recurrent layers of this folder with all steps in one dispatch, forward and back, where a GPU has the kernels
 * (`kernels/webgpu/…Sequence.ts`) and a state fits into the memory of a workgroup.
 */
import * as tf from "@tensorflow/tfjs-core";
import { toColumns, type Gates, type UnrollInput, type Unrolled } from "#engine/recurrent/unrolled.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import { hasGpu, runOnGpu, toLimits } from "#kernels/webgpu/gpu.ts";
import { gruLists, toGruBackSections, toGruSections } from "#kernels/webgpu/gruSequence.ts";
import { lstmLists, toLstmBackSections, toLstmSections } from "#kernels/webgpu/lstmSequence.ts";
import { mostThreads } from "#kernels/webgpu/kernel.ts";
import { toRecurrentSections } from "#kernels/webgpu/recurrentWeights.ts";
import { countShared, type BackOrder, type SequenceOrder } from "#kernels/webgpu/sequence.ts";
import { simpleRnnLists, toSimpleRnnBackSections } from "#kernels/webgpu/simpleRnnSequence.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";

/** Numbers of a workgroup's memory that a layer takes, for each kind: blocks of its kernel and lists beside them. */
const shapes: { readonly [K in RecurrentLayer["kind"]]: readonly [blocks: number, lists: number] } = {
  simpleRnn: [1, simpleRnnLists + 1],
  gru: [3, gruLists],
  lstm: [4, lstmLists],
};

export function canRunAtOnce({ layer, steps, batch, kernel }: UnrollInput): boolean {
  if (!hasGpu()) return false;
  const limits = toLimits();
  const [blocks, lists] = shapes[layer.kind];
  const units = kernel.shape[0];
  // The most that one of the outputs takes: about so many numbers for each unit of each step.
  const bytes = 4 * ((steps + 1) * batch * units * (blocks + 3) + blocks * units * units);
  return (
    isBentByOutput(layer.activation) &&
    isBentByOutput(toGate(layer)) &&
    4 * countShared(units, blocks, lists) <= limits.maxComputeWorkgroupStorageSize &&
    mostThreads <= limits.maxComputeInvocationsPerWorkgroup &&
    batch <= limits.maxComputeWorkgroupsPerDimension &&
    bytes <= limits.maxStorageBufferBindingSize
  );
}

export function unrollAtOnce(input: UnrollInput): Unrolled {
  const { layer, steps, batch, kernel, drop } = input;
  const units = kernel.shape[0];
  const isAfter = layer.kind === "gru" && layer.resetAfter;
  const order = { steps, batch, units, activation: layer.activation, gate: toGate(layer) };
  const rows = steps * batch;
  const cut = (x: tf.Tensor, start: number, count: number, width = units) =>
    tf.reshape<tf.Rank.R2>(tf.slice(x as tf.Tensor1D, [start], [count * width]), [count, width]);
  const { made, toGates } = run();
  // They begin with those before the first step.
  const states = cut(made, batch * units, rows);
  const end = [cut(made, rows * units, batch)];
  if (layer.kind === "lstm") end.push(cut(made, toLstmSections(order).cells + rows * units, batch));

  function run(): { readonly made: tf.Tensor; readonly toGates: () => Gates } {
    const [state, cell] = input.begin ?? [];
    const { projection, bias, mask } = input;
    const given = { projection, kernel, state: state ?? null, drop, mask };
    if (layer.kind === "simpleRnn") {
      return { made: runOnGpu("simpleRnn", given, order), toGates: () => ({ state: states }) };
    }
    if (layer.kind === "lstm") {
      const { gates, cells } = toLstmSections(order);
      const all = runOnGpu("lstm", { ...given, cell: cell ?? null }, order);
      return {
        made: all,
        toGates() {
          const columns = cut(all, gates, rows, 4 * units);
          const [i, f, g, o] = [0, 1, 2, 3].map((block) => toColumns(columns, units, block));
          const after = cut(all, cells + batch * units, rows);
          return { state: states, cell: after, candidate: g!, input: i!, forget: f!, output: o! };
        },
      };
    }
    const all = runOnGpu("gru", { ...given, bias }, { ...order, isAfter });
    return {
      made: all,
      toGates() {
        const columns = cut(all, toGruSections(order).gates, rows, 3 * units);
        const [z, r, g] = [0, 1, 2].map((block) => toColumns(columns, units, block));
        return { state: states, candidate: g!, update: z!, reset: r! };
      },
    };
  }

  function runBack(errors: tf.Tensor2D, ofBack: BackOrder) {
    const given = { made, errors, drop, mask: input.mask };
    if (layer.kind === "simpleRnn") {
      return { back: runOnGpu("simpleRnnBack", given, ofBack), ...toSimpleRnnBackSections(order) };
    }
    if (layer.kind === "lstm")
      return { back: runOnGpu("lstmBack", given, ofBack), ...toLstmBackSections(order) };
    const form = { ...order, isAfter };
    return { back: runOnGpu("gruBack", given, { ...ofBack, isAfter }), ...toGruBackSections(form) };
  }

  return {
    states,
    end,
    toGates,
    backward(errors) {
      const isLast = errors.shape[0] !== rows;
      const found = runBack(errors, { ...order, isLast, truncation: input.truncation ?? 0 });
      const columns = kernel.shape[1];
      const blocks = columns / units;
      const projection = cut(found.back, found.projection, rows, columns);
      const ofWeights = {
        steps,
        batch,
        units,
        blocks,
        kept: layer.kind === "gru" && !isAfter ? toGruSections(order).reset : null,
        own: isAfter && "own" in found ? found.own : null,
      };

      function weigh(x: tf.Tensor2D, bias: readonly number[] | undefined) {
        const features = x.shape[1];
        const packed = runOnGpu(
          "recurrentWeights",
          { x, made, back: found.back, drop },
          { ...ofWeights, features },
        );
        const at = toRecurrentSections({ ...ofWeights, features });
        const biases = tf.slice(
          packed as tf.Tensor1D,
          [at.bias],
          [bias?.length === 2 ? 2 * columns : columns],
        );
        return {
          kernel: cut(packed, at.kernel, features, columns),
          recurrentKernel: cut(packed, at.recurrentKernel, units, columns),
          ...(bias && { bias: tf.reshape(biases, [...bias]) }),
        };
      }

      return {
        projection,
        toStates: () => cut(found.back, found.states, rows),
        toWeights: weigh,
      };
    },
  };
}

function toGate(layer: RecurrentLayer): SequenceOrder["gate"] {
  return "recurrentActivation" in layer ? layer.recurrentActivation : "sigmoid";
}
