/**
 * @file What a run will ask of its device, before it begins: first so that shaders are compiled beside everything else,
 * then in earnest, but that the device has shown that it can do it. Nothing of it stays.
 */
import { answer } from "#engine/answer.ts";
import type { Device } from "#engine/device.ts";
import { countRows } from "#engine/evaluate.ts";
import { examine } from "#engine/examine.ts";
import type { Graph } from "#engine/graph.ts";
import type { Samples } from "#engine/samples.ts";
import { readState, type RunTensors } from "#engine/state.ts";
import { toSize } from "#model/tensorShape.ts";
import type { TrainingSpec } from "#model/training.ts";

export interface Stage {
  readonly device: Device;
  readonly graph: Graph;
  readonly training: TrainingSpec;
  readonly samples: Samples;
  /** Samples of a batch. */
  readonly batch: number;
  /** Trains the first so many samples, hands on what came out, and puts everything back as it was. */
  readonly tryOut: (count: number, look: (state: RunTensors) => Promise<void>) => Promise<void>;
}

/** Samples of which a chart asks what the layers answer: a picture of one, a map of many. */
const probed = [1, 1024];
/** Most numbers that they ask for. */
const mostProbed = 2 ** 20;

/** Ends early, with nothing shown, when `signal` is aborted. */
export async function rehearse(stage: Stage, signal: AbortSignal): Promise<void> {
  const { device, graph, samples, batch, tryOut } = stage;
  await device.warmUp(async (blind) => {
    try {
      // The last batch of an epoch is smaller: a shader may depend on whether a number can be divided by four.
      const rest = samples.count % batch;
      if (rest > 0) await tryOut(rest, async () => {});
      await tryOut(batch, async (state) => {
        await samples.evaluate(blind, graph, state);
        await readState(blind, graph.layout, state);
        await ask(blind, stage, state);
      });
    } finally {
      samples.forget();
    }
  }, signal);
  if (signal.aborted) return;
  await tryOut(batch, async (state) => void (await samples.evaluate(device, graph, state, batch)));
}

/** The usual questions of the page. */
async function ask(device: Device, { graph, training, samples }: Stage, state: RunTensors): Promise<void> {
  const all = [...graph.plans.values()].map(({ id, output }) => ({
    layer: id,
    first: 0,
    count: toSize(output),
  }));
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const last = all.filter(({ layer }) => layer === graph.outputId);
  for (const count of new Set(probed.map((most) => Math.min(most, countRows(graph))))) {
    const x = new Float32Array(count * toSize(graph.input));
    await answer(device, graph, state, { x, count, targets: count * total > mostProbed ? last : all });
  }
  const question = { layers: [graph.outputId], samples: 64, bins: 1, arrays: false };
  await examine(device, graph, training, state, samples, 0, question);
}
