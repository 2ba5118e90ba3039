/** @file For the tests: pictures of 6 × 6 with a bar in them, upright or lying, and networks with every idea of a CNN. */
import { createRandom } from "#base/random.ts";
import type { Job, PartArrays } from "#engine/protocol.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, LayerKind, LayerOf, Link, Network } from "#model/network.ts";
import { defaultTraining } from "#model/presets.ts";
import { toPlainPorts } from "#model/port.ts";

export const side = 6;

/** A row of the picture (class 0) or a column (class 1) is bright, on some noise. */
function drawBars(count: number, seed: number): PartArrays {
  const random = createRandom(seed);
  const x = new Float32Array(count * side * side);
  const y = Float32Array.from({ length: count }, (_, i) => i % 2);
  for (let i = 0; i < count; i++) {
    const bar = Math.floor(random() * side);
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const isBar = (y[i] === 0 ? row : column) === bar;
        x[(i * side + row) * side + column] = (isBar ? 0.8 : 0) + 0.2 * random();
      }
    }
  }
  return { count, x, y };
}

type Settings<K extends LayerKind> = Partial<Omit<LayerOf<K>, "kind" | "id">>;

export function toLayer<K extends LayerKind>(kind: K, id: string, settings: Settings<K> = {}): Layer {
  return { kind, id, ...layerKinds[kind].defaults, ...settings } as unknown as Layer;
}

/** Each layer reads the one before it, but for those in `sources`. */
export function toNetwork(
  layers: readonly Layer[],
  sources: Readonly<Record<string, readonly string[]>> = {},
): Network {
  const all: Layer[] = [{ kind: "input", id: "input", port: "all" }, ...layers];
  const links = all.slice(1).flatMap(({ id }, i): Link[] => {
    return (sources[id] ?? [all[i]!.id]).map((from) => ({ from, to: id }));
  });
  return { layers: all, links };
}

const output = toLayer("output", "output", { activation: "sigmoid" });

export const cnn = toNetwork([
  toLayer("conv2d", "conv", { filters: 4 }),
  toLayer("maxPooling2d", "pool"),
  toLayer("flatten", "flat"),
  output,
]);

/** Two convolutions, and a way past them (He et al. 2016). */
export const residual = toNetwork(
  [
    toLayer("conv2d", "first", { filters: 4, padding: "same" }),
    toLayer("conv2d", "second", { filters: 4, padding: "same" }),
    toLayer("conv2d", "third", { filters: 4, padding: "same", activation: "linear" }),
    toLayer("add", "sum"),
    toLayer("activation", "bend", { activation: "relu" }),
    toLayer("globalAveragePooling", "mean"),
    output,
  ],
  { sum: ["third", "first"] },
);

/** Windows of several sizes side by side (Szegedy et al. 2015). */
export const inception = toNetwork(
  [
    toLayer("conv2d", "one", { filters: 2, kernelSize: 1 }),
    toLayer("conv2d", "three", { filters: 3, kernelSize: 3, padding: "same" }),
    toLayer("maxPooling2d", "pool", { poolSize: 3, strides: 1, padding: "same" }),
    toLayer("concatenate", "side"),
    toLayer("flatten", "flat"),
    output,
  ],
  { one: ["input"], three: ["input"], pool: ["input"], side: ["one", "three", "pool"] },
);

export const autoencoder = toNetwork([
  toLayer("conv2d", "encode", { filters: 4, padding: "same", strides: 2 }),
  toLayer("conv2dTranspose", "decode", { filters: 4 }),
  output,
]);

/** With everything that draws by chance. */
export const noisy = toNetwork([
  toLayer("gaussianNoise", "noise", { stddev: 0.1 }),
  toLayer("conv2d", "conv", { filters: 3 }),
  toLayer("batchNormalization", "norm"),
  toLayer("dropout", "drop", { rate: 0.3 }),
  toLayer("flatten", "flat"),
  output,
]);

export function createPictureJob(network: Network, change: Partial<Job> = {}): Job {
  return {
    run: 1,
    network,
    training: { ...defaultTraining, learningRate: 0.03, batchSize: 0, l2: 0 },
    task: { kind: "classification", classes: 2, steps: null, numbers: 0 },
    data: {
      ports: toPlainPorts([side, side, 1]),
      train: drawBars(24, 1),
      test: drawBars(8, 2),
      augment: null,
    },
    seed: 1,
    speed: "full",
    inherited: [],
    ...change,
  };
}

export function createEchoJob(change: Partial<Job> = {}): Job {
  return createPictureJob(autoencoder, {
    task: { kind: "reconstruction", classes: 0, steps: null, numbers: 0 },
    ...change,
  });
}

/** The network with other settings of one layer. */
export function change(network: Network, id: string, settings: object): Network {
  const layers = network.layers.map((layer) => (layer.id === id ? { ...layer, ...settings } : layer));
  return { ...network, layers };
}
