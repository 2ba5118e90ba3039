/**
 * @file What layers put out for those who ask and do not learn: probes, predictions, measurements. A chain of dense layers
 * answers in one call where the backend has a kernel for it; all else walks through the layers.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { ChainLayer } from "#engine/chain.ts";
import type { Graph } from "#engine/graph.ts";
import { unpack } from "#engine/layout.ts";
import { inference } from "#engine/randomness.ts";
import type { RunTensors } from "#engine/state.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import type { LayerId } from "#model/network.ts";

/** What these layers put out, `[batch, …]`; the output layer its scores. A layer that there is not is left out. */
export type Infer = (x: tf.Tensor, asked: readonly LayerId[]) => ReadonlyMap<LayerId, tf.Tensor>;

/** Call it, and what it gives, inside `tf.tidy`. */
export function createInference(graph: Graph, { theta, kept }: Pick<RunTensors, "theta" | "kept">): Infer {
  const { chain } = graph;
  if (chain && hasSimd()) {
    const layers = toScores(chain);
    return (x, asked) => inferChain(layers, theta, x, asked, graph);
  }
  const weights = unpack(graph.layout, theta, kept);
  return (x) => graph.forward(x, weights, inference).outputs;
}

/** The activation of the output layer is left to who asks. */
function toScores(chain: readonly ChainLayer[]): readonly ChainLayer[] {
  return chain.map((layer, i) => (i === chain.length - 1 ? { ...layer, activation: "linear" } : layer));
}

function inferChain(
  layers: readonly ChainLayer[],
  theta: tf.Tensor1D,
  x: tf.Tensor,
  asked: readonly LayerId[],
  { plans }: Graph,
): ReadonlyMap<LayerId, tf.Tensor> {
  const rows = x.rank === 2 ? x : tf.reshape(x, [x.shape[0], -1]);
  const places = layers.flatMap(({ id }, place) => (asked.includes(id) ? [place] : []));
  const found = runSimd("runDenseChain", { theta, x: rows }, { layers, asked: places });
  const outputs = new Map(places.map((place, i) => [layers[place]!.id, found[i]!]));
  // What stands before the dense layers hands on what came in.
  for (const id of asked) if (!outputs.has(id) && plans.has(id)) outputs.set(id, rows);
  return outputs;
}
