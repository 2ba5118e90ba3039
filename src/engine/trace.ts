/** @file What goes on inside layers while they read: gates and states step by step, and where attention looks. */
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "#engine/device.ts";
import { countRows } from "#engine/evaluate.ts";
import type { Graph } from "#engine/graph.ts";
import type { LayerTrace, TraceQuestion } from "#engine/insight.ts";
import { unpack } from "#engine/layout.ts";
import { inference } from "#engine/randomness.ts";
import { readAll } from "#engine/readAll.ts";
import type { RunTensors } from "#engine/state.ts";

/** In inference mode; one read for all. More samples than go through the network at once are left out. */
export async function trace(
  device: Device,
  graph: Graph,
  state: RunTensors,
  { x, count, layers }: TraceQuestion,
): Promise<LayerTrace[]> {
  const samples = Math.min(count, countRows(graph));
  if (samples < 1) return [];
  const found = tf.tidy(() => {
    const inputs = tf.tensor(x.subarray(0, (samples * x.length) / count), [samples, ...graph.input]);
    const pass = graph.forward(inputs, unpack(graph.layout, state.theta, state.kept), inference);
    return layers.map((layer) => pass.trace(layer));
  });
  try {
    const values = await readAll(device, found.flatMap(Object.values<tf.Tensor>));
    let at = 0;
    return layers.flatMap((layer, i) => {
      const arrays = Object.entries(found[i]!).map(([name, { shape }]) => ({
        name,
        shape,
        values: values[at++]!,
      }));
      return arrays.length === 0 ? [] : [{ layer, arrays }];
    });
  } finally {
    tf.dispose(found);
  }
}
