/**
 * @file How the answers of a layer become colours: which value lies in the middle of the ramp, and how far from it the
 * ramp ends. Neurons and the large map share this, so that a neuron keeps its colours when it takes the map.
 */
import type { Activation } from "#model/activation.ts";
import type { Experiment } from "#model/experiment.ts";
import { findOutputActivation } from "#model/matchTask.ts";
import type { Layer } from "#model/network.ts";
import { toCoding, toTask, toThreshold } from "#model/task.ts";
import { toRoundStep } from "#viz/ticks.ts";

export interface FieldScale {
  readonly center: number;
  readonly range: number;
}

/** Standard deviations of a table's target that the ramp spans to either side. */
const tableReach = 2;

/** Of the network's answer: 0…1 around ½ for probabilities, else −1…1 around 0; both ends are the surest colours. */
export function toOutputScale(experiment: Experiment): FieldScale {
  const task = toTask(experiment.data);
  if (task.kind === "regression") {
    return { center: 0, range: experiment.data.kind === "table" ? tableReach : 1 };
  }
  const coding = toCoding(task, experiment.training.loss, findOutputActivation(experiment) ?? "linear");
  const center = toThreshold(coding);
  return { center, range: 1 - center };
}

/**
 * Of a hidden neuron: what its function can reach, or for a function without end the largest answer so far, rounded up
 * to 1, 2, 5 so that colours do not breathe. `before` is the range that was used last in the same run.
 */
export function toNeuronScale(layer: Layer, values: Float32Array, before = 0): FieldScale {
  const activation: Activation | null = "activation" in layer ? layer.activation : null;
  switch (activation) {
    case "tanh":
    case "sin":
      return { center: 0, range: 1 };
    case "sigmoid":
    case "hardSigmoid":
    case "step":
    case "softmax":
      return { center: 0.5, range: 0.5 };
    default:
      return { center: 0, range: Math.max(before, toReach(values)) };
  }
}

function toReach(values: Float32Array): number {
  const most = values.reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    0,
  );
  return most > 0 ? toRoundStep(most) : 1;
}
