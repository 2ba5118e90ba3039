/** @file A network as functions on tensors: forward through all layers in order, and the error back through them. */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import { createError } from "#engine/errors.ts";
import { toLayout, type Layout } from "#engine/layout.ts";
import { runLayer, type LayerPass, type Pass, type Weights } from "#engine/layers.ts";
import { findSources, toSorted, type LayerId, type Network } from "#model/network.ts";
import { toPlans, toSize, type Ends } from "#model/shape.ts";

export interface Graph {
  readonly layout: Layout;
  readonly outputs: number;
  readonly outputId: LayerId;
  /** Most numbers that one layer gives for one sample: bounds the memory of a pass. */
  readonly widest: number;
  forward(x: tf.Tensor, weights: ReadonlyMap<LayerId, Weights>, pass: Pass): GraphPass;
  /** From scores to answers: the activation of the output layer. */
  toAnswers(scores: tf.Tensor): tf.Tensor;
  /** From ∂L/∂answers to ∂L/∂scores. */
  toScoreSlopes(dy: tf.Tensor, scores: tf.Tensor, answers: tf.Tensor): tf.Tensor;
}

export interface GraphPass {
  /** Of the output layer, before its activation: `[batch, outputs]`. */
  readonly scores: tf.Tensor;
  /** What each layer puts out; the output layer its scores. */
  readonly outputs: ReadonlyMap<LayerId, tf.Tensor>;
  /** By layer: new values of weights that gradient descent does not move. */
  readonly kept: ReadonlyMap<LayerId, Weights>;
  /** From ∂L/∂scores to ∂L/∂weights, by layer. */
  backward(slopes: tf.Tensor): ReadonlyMap<LayerId, Weights>;
}

/** All tensors made here belong to the caller's `tf.tidy`. */
export function createGraph(network: Network, ends: Ends): Graph {
  const plans = toPlans(network, ends);
  const layers = toSorted(network).filter(({ id }) => plans.has(id));
  const sources = new Map(layers.map(({ id }) => [id, findSources(network, id)[0]]));
  const output = layers.find((layer) => layer.kind === "output");
  if (!output) throw createError("run.failed", "the network has no output layer that its inputs reach");
  const rule = activationRules[output.activation];
  const layout = toLayout(plans.values());
  // Below these layers there is only data: no error need walk further down.
  const learners = new Set<LayerId>();
  for (const { id } of layers) {
    const source = sources.get(id);
    const learns = plans.get(id)!.weights.length > 0;
    if (learns || (source !== undefined && learners.has(source))) learners.add(id);
  }

  return {
    layout,
    outputs: ends.outputs,
    outputId: output.id,
    widest: Math.max(...[...plans.values()].map((plan) => toSize(plan.output))),
    toAnswers: rule.forward,
    toScoreSlopes: rule.backward,
    forward(x, weights, pass) {
      const passes = new Map<LayerId, LayerPass>();
      const outputs = new Map<LayerId, tf.Tensor>();
      const kept = new Map<LayerId, Weights>();
      for (const layer of layers) {
        const source = sources.get(layer.id);
        const input = source === undefined ? x : outputs.get(source)!;
        const done = runLayer(layer, input, weights.get(layer.id) ?? {}, pass);
        passes.set(layer.id, done);
        outputs.set(layer.id, done.output);
        if (done.kept) kept.set(layer.id, done.kept);
      }
      return {
        scores: outputs.get(output.id)!,
        outputs,
        kept,
        backward(slopes) {
          const open = new Map([[output.id, slopes]]);
          const gradients = new Map<LayerId, Weights>();
          for (const { id } of layers.toReversed()) {
            const dy = open.get(id);
            if (!dy || !learners.has(id)) continue;
            const source = sources.get(id);
            const wantsInput = source !== undefined && learners.has(source);
            const found = passes.get(id)!.backward(dy, wantsInput);
            gradients.set(id, found.weights);
            if (!wantsInput || !found.input) continue;
            const other = open.get(source);
            open.set(source, other ? tf.add(other, found.input) : found.input);
          }
          return gradients;
        },
      };
    },
  };
}
