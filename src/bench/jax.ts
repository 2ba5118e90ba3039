/**
 * @file The same workloads in jax-js, whose step (forward, backward, update) is compiled as one. It counts references:
 * whoever hands an array over has it no more, but for `array.ref`.
 */
import { blockUntilReady, defaultDevice, grad, init, jit, numpy as np } from "@jax-js/jax";
import type { Contestant } from "#bench/contestant.ts";
import { activate, toLoss, toScores } from "#bench/jaxLayers.ts";
import type { Batch, Setup } from "#bench/setup.ts";
import { toStep } from "#engine/optimizers.ts";
import type { BackendId, WeightArray } from "#engine/protocol.ts";

export async function createJax(setup: Setup, backend: BackendId): Promise<Contestant> {
  if (backend !== "wasm" && backend !== "webgpu") throw new Error(`jax-js is not measured on ${backend}`);
  if (!(await init(backend)).includes(backend)) throw new Error(`jax-js has no ${backend} here`);
  defaultDevice(backend);
  const { job, batches } = setup;
  const { optimizer, learningRate } = job.training;
  const isAdam = optimizer.kind === "adam";

  const toGradients = grad((theta: np.Array[], x: np.Array, targets: np.Array) =>
    toLoss(setup, toScores(setup, theta, x), targets),
  );
  const update = jit((state: np.Array[][], rate: np.Array, x: np.Array, targets: np.Array) => {
    const [theta, means, squares] = state as [np.Array[], np.Array[], np.Array[]];
    const gradients = toGradients(
      theta.map((array) => array.ref),
      x,
      targets,
    );
    const { beta1, beta2, epsilon } = optimizer;
    const next = theta.map((array, i) => {
      const g = gradients[i]!;
      if (!isAdam) return [array.sub(g.mul(rate.ref))];
      const mean = means[i]!.mul(beta1).add(g.ref.mul(1 - beta1));
      const square = squares[i]!.mul(beta2).add(np.square(g).mul(1 - beta2));
      const step = mean.ref.div(np.sqrt(square.ref).add(epsilon));
      return [array.sub(step.mul(rate.ref)), mean, square];
    });
    rate.dispose();
    return state.map((_, slot) => next.map((arrays) => arrays[slot]!));
  });
  const predict = jit((theta: np.Array[], x: np.Array) => activate(setup, toScores(setup, theta, x)));

  const ready = batches.map((batch) => ({ x: toInput(setup, batch), targets: toTargets(setup, batch) }));
  const first = setup.weights.map(toWeights);
  const toSlots = () => first.map((array) => np.zeros([...array.shape]));
  let state = isAdam ? [first, toSlots(), toSlots()] : [first];
  let updates = 0;
  return {
    async train(steps) {
      for (let step = 0; step < steps; step++) {
        const { x, targets } = ready[updates % ready.length]!;
        updates += 1;
        const rate = np.array(toStep(optimizer, learningRate, updates).by);
        state = update(state, rate, x.ref, targets.ref);
      }
      await blockUntilReady(state);
    },
    async answer(batch) {
      const theta = state[0]!.map((array) => array.ref);
      return (await predict(theta, toInput(setup, batch)).data()) as Float32Array;
    },
    memory: null,
  };
}

/** Pictures with their channels first; of sequences the steps first, so that a step is a slice. */
function toInput({ shape, job }: Setup, { count, x }: Batch): np.Array {
  const { signs } = job.data.ports[0]!;
  if (signs > 0) {
    const rows = np.array(Int32Array.from(x)).reshape([count, ...shape]);
    return np.transpose(rows, [1, 0]);
  }
  const rows = np.array(x).reshape([count, ...shape]);
  if (shape.length === 3) return np.transpose(rows, [0, 3, 1, 2]);
  return shape.length === 2 ? np.transpose(rows, [1, 0, 2]) : rows;
}

function toTargets({ outputs }: Setup, { count, targets }: Batch): np.Array {
  return np.array(targets).reshape([count, outputs]);
}

/** Kernels of convolutions as jax-js wants them: outputs, inputs, rows, columns. */
function toWeights({ values, shape }: WeightArray): np.Array {
  const array = np.array(values).reshape([...shape]);
  return shape.length === 4 ? np.transpose(array, [3, 2, 0, 1]) : array;
}
