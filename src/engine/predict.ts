/** @file What the network answers to samples of its own data. */
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "#engine/device.ts";
import { countRows } from "#engine/evaluate.ts";
import type { Graph } from "#engine/graph.ts";
import { createInference } from "#engine/inference.ts";
import type { PredictQuestion, Prediction } from "#engine/protocol.ts";
import type { Samples } from "#engine/samples.ts";
import type { RunTensors } from "#engine/state.ts";

/** Behind the output function, in inference mode; one read for all. */
export async function predict(
  device: Device,
  graph: Graph,
  state: RunTensors,
  samples: Samples,
  { part, first, count }: PredictQuestion,
): Promise<Prediction["answers"]> {
  const end = Math.min(first + count, samples.size(part));
  if (end <= first) return new Float32Array(0);
  const all = tf.tidy(() => {
    const infer = createInference(graph, state);
    const rows = countRows(graph);
    const pieces: tf.Tensor1D[] = [];
    for (let from = first; from < end; from += rows) {
      const piece = tf.tidy(() => {
        const { x } = samples.look(part, from, Math.min(end, from + rows));
        const scores = infer(x, [graph.outputId]).get(graph.outputId)!;
        const answers = graph.toAnswers(scores);
        return tf.reshape<tf.Rank.R1>(answers, [answers.size]);
      });
      pieces.push(piece);
    }
    return tf.concat(pieces);
  });
  try {
    return await device.read(all);
  } finally {
    all.dispose();
  }
}
