/** @file Probes: what the layers answer to inputs of the page's choice. */
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "#engine/device.ts";
import { createError } from "#engine/errors.ts";
import type { Graph } from "#engine/graph.ts";
import { createInference } from "#engine/inference.ts";
import type { ProbeAnswer, ProbeQuestion } from "#engine/protocol.ts";
import type { RunTensors } from "#engine/state.ts";

/** For each target `[count, target.count]`, in inference mode, answers behind the last activation. One read for all. */
export async function answer(
  device: Device,
  graph: Graph,
  state: RunTensors,
  { x, count, targets }: ProbeQuestion,
): Promise<ProbeAnswer["activations"]> {
  if (targets.length === 0 || count === 0) return targets.map(() => new Float32Array(0));
  const all = tf.tidy(() => {
    const inputs = tf.tensor(x, [count, ...graph.input]);
    const asked = targets.map(({ layer }) => layer);
    const outputs = createInference(graph, state)(inputs, asked);
    const pieces = targets.map((target) => {
      const output = outputs.get(target.layer);
      const width = (output?.size ?? 0) / count;
      if (!output || target.first + target.count > width) {
        throw createError("run.failed", `layer ${target.layer} has no such units to ask`);
      }
      const seen = target.layer === graph.outputId ? graph.toAnswers(output) : output;
      const rows = tf.reshape(seen, [count, width]);
      const units = target.count === width ? rows : tf.slice(rows, [0, target.first], [-1, target.count]);
      return tf.reshape(units, [units.size]);
    });
    return tf.concat(pieces);
  });
  try {
    const values = await device.read(all);
    if (targets.length === 1) return [values];
    let start = 0;
    return targets.map((target) => values.slice(start, (start += count * target.count)));
  } finally {
    all.dispose();
  }
}
