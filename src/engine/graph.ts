/**
 * @file A network as functions on tensors: forward through all layers in an order in which each comes after all that
 * it reads, and the error back. What several layers read gets the sum of their errors.
 */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import { findChain, type Chain } from "#engine/chain.ts";
import { createError } from "#engine/errors.ts";
import type { Gradients, LayerPass, Pass, States, Weights } from "#engine/layerPass.ts";
import { runLayer } from "#engine/layers.ts";
import { toLayout, type Layout } from "#engine/layout.ts";
import type { Activation } from "#model/activation.ts";
import { toMask, type Mask } from "#engine/masks.ts";
import type { Ends } from "#model/layerRule.ts";
import { findSources, toSorted, type Layer, type LayerId, type Network } from "#model/network.ts";
import { findPort, toPortStart, type Port, type PortName } from "#model/port.ts";
import { toPlans, type Plans } from "#model/shape.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

export interface Graph {
  readonly network: Network;
  readonly layout: Layout;
  readonly plans: Plans;
  /** Of one sample. */
  readonly input: Shape;
  /** Numbers of one answer. */
  readonly outputs: number;
  readonly outputId: LayerId;
  /** Of the output layer. */
  readonly activation: Activation;
  /** Most numbers that one layer gives, or keeps, for one sample: bounds the memory of a pass. */
  readonly widest: number;
  /** The network as nothing but dense layers, one behind the other; null where it is more. */
  readonly chain: Chain | null;
  /** `x` is `[batch, …input]`. */
  forward(x: tf.Tensor, weights: ReadonlyMap<LayerId, Weights>, pass: Pass): GraphPass;
  /** From scores to answers: the activation of the output layer. */
  toAnswers(scores: tf.Tensor): tf.Tensor;
  /** From ∂L/∂answers to ∂L/∂scores. */
  toScoreSlopes(dy: tf.Tensor, scores: tf.Tensor, answers: tf.Tensor): tf.Tensor;
}

export interface GraphPass {
  /** Of the output layer, before its activation: `[batch, …shape]`. */
  readonly scores: tf.Tensor;
  /** What each layer puts out; the output layer its scores. */
  readonly outputs: ReadonlyMap<LayerId, tf.Tensor>;
  /** By layer: new values of weights that gradient descent does not move. */
  readonly kept: ReadonlyMap<LayerId, Weights>;
  /** Where the batch leaves recurrent layers; empty unless the pass carries states on. */
  readonly carried: ReadonlyMap<LayerId, States>;
  /** What went on inside a layer, by name, `[batch, …]`; only put together now. */
  trace(id: LayerId): Readonly<Record<string, tf.Tensor>>;
  /**
   * From ∂L/∂scores to all that learning needs: nothing is computed for frozen layers, and below the lowest layer that
   * learns. `all`: for every layer.
   */
  backward(slopes: tf.Tensor, all?: boolean): Backward;
}

export interface Backward {
  /** ∂L/∂weights. */
  readonly weights: ReadonlyMap<LayerId, Weights>;
  /** ∂L/∂output; the output layer's is ∂L/∂scores. */
  readonly errors: ReadonlyMap<LayerId, tf.Tensor>;
  /** Of recurrent layers, if all was asked for: ‖∂L/∂h‖ at each step, the mean over the batch. */
  readonly steps: ReadonlyMap<LayerId, tf.Tensor1D>;
}

/** All tensors made here belong to the caller's `tf.tidy`. */
export function createGraph(network: Network, ends: Ends): Graph {
  const plans = toPlans(network, ends);
  const layers = toSorted(network).filter(({ id }) => plans.has(id));
  const sources = new Map(layers.map(({ id }) => [id, findSources(network, id)]));
  const output = layers.find((layer) => layer.kind === "output");
  if (!output) throw createError("run.failed", "the network has no output layer that its inputs reach");
  const rule = activationRules[output.activation];
  // Below these layers there is only data, or what is frozen: no error need walk further down.
  const learners = new Set<LayerId>();
  for (const layer of layers) {
    const learns = !isFrozen(layer) && plans.get(layer.id)!.weights.some(({ trainable }) => trainable);
    if (learns || sources.get(layer.id)!.some((id) => learners.has(id))) learners.add(layer.id);
  }

  function backward(
    passes: ReadonlyMap<LayerId, LayerPass>,
    slopes: tf.Tensor,
    isWanted: (id: LayerId) => boolean,
    all: boolean,
  ): Backward {
    const errors = new Map([[output!.id, slopes]]);
    const weights = new Map<LayerId, Weights>();
    const steps = new Map<LayerId, tf.Tensor1D>();
    for (const layer of layers.toReversed()) {
      const dy = errors.get(layer.id);
      if (!dy || !isWanted(layer.id)) continue;
      const from = sources.get(layer.id)!;
      const wants = { inputs: from.map(isWanted), weights: all || !isFrozen(layer), steps: all };
      // What only this step of the way needs is given back at once: a batch of maps is large.
      const found = tidyGradients(() => passes.get(layer.id)!.backward(dy, wants));
      weights.set(layer.id, found.weights);
      if (found.steps) steps.set(layer.id, found.steps);
      for (const [i, id] of from.entries()) {
        const share = found.inputs[i];
        if (!share) continue;
        const others = errors.get(id);
        errors.set(id, others ? tf.add(others, share) : share);
      }
    }
    return { weights, errors, steps };
  }

  const layout = toLayout(plans.values());
  return {
    network,
    layout,
    plans,
    chain: findChain(network, plans, layout, ends.input),
    input: ends.input,
    outputs: toSize(plans.get(output.id)!.output),
    outputId: output.id,
    activation: output.activation,
    widest: Math.max(...[...plans.values()].map((plan) => Math.max(toSize(plan.output), plan.inner ?? 0))),
    toAnswers: rule.forward,
    toScoreSlopes: rule.backward,
    forward(x, weights, pass) {
      const passes = new Map<LayerId, LayerPass>();
      const outputs = new Map<LayerId, tf.Tensor>();
      const kept = new Map<LayerId, Weights>();
      const masks = new Map<LayerId, Mask>();
      const carried = new Map<LayerId, States>();
      for (const layer of layers) {
        const from = sources.get(layer.id)!;
        const inputs =
          layer.kind === "input" ? [toPort(x, ends.ports, layer.port)] : from.map((id) => outputs.get(id)!);
        const seen = masks.size === 0 ? pass.masks : from.map((id) => masks.get(id) ?? null);
        const own = seen === pass.masks ? pass : { ...pass, masks: seen };
        const done = runLayer(layer, inputs, weights.get(layer.id) ?? {}, own);
        const mask = toMask(layer, inputs, seen);
        passes.set(layer.id, done);
        outputs.set(layer.id, done.output);
        if (mask) masks.set(layer.id, mask);
        if (done.kept) kept.set(layer.id, done.kept);
        if (done.carried) carried.set(layer.id, done.carried);
      }
      return {
        scores: outputs.get(output.id)!,
        outputs,
        kept,
        carried,
        trace: (id) => passes.get(id)?.toTrace?.() ?? {},
        backward: (slopes, all = false) =>
          backward(passes, slopes, all ? () => true : (id) => learners.has(id), all),
      };
    },
  };
}

/** The numbers of one input out of the rows of all of them. */
function toPort(x: tf.Tensor, ports: readonly Port[], name: PortName): tf.Tensor {
  const port = findPort(ports, name);
  if (!port || ports.length === 1) return x;
  const columns = tf.slice(x, [0, toPortStart(ports, name)], [-1, toSize(port.shape)]);
  return tf.reshape(columns, [x.shape[0], ...port.shape]);
}

function tidyGradients(compute: () => Gradients): Gradients {
  // Its type only knows plain containers of tensors; it walks through any.
  return tf.tidy(compute as unknown as () => tf.TensorContainer) as unknown as Gradients;
}

export function isFrozen(layer: Layer): boolean {
  return "trainable" in layer && !layer.trainable;
}
