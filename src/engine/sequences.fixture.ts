/** @file For the tests: sequences of bits to remember, and networks that read them. */
import type { Job, PartArrays } from "#engine/protocol.ts";
import { change, createPictureJob, toLayer, toNetwork } from "#engine/pictures.fixture.ts";
import type { Network } from "#model/network.ts";
import { toPlainPorts } from "#model/port.ts";

const output = toLayer("output", "output", { activation: "sigmoid" });

const usual = 5;

/** Every sequence of so many bits, as −1 and 1, and what `toAnswer` says of it. */
function toPart(bits: number, toAnswer: (sequence: readonly number[]) => number): PartArrays {
  const all = Array.from({ length: 2 ** bits }, (_, n) =>
    Array.from({ length: bits }, (__, i) => (n >> i) & 1),
  );
  return {
    count: all.length,
    x: Float32Array.from(all.flat(), (bit) => 2 * bit - 1),
    y: Float32Array.from(all, toAnswer),
  };
}

function createBitsJob(network: Network, bits: number, part: PartArrays): Job {
  return createPictureJob(network, {
    data: { ports: toPlainPorts([bits, 1]), train: part, test: part, augment: null },
  });
}

/** What was the first bit? */
export function createEchoBitsJob(network: Network, bits = usual): Job {
  return createBitsJob(
    network,
    bits,
    toPart(bits, ([first]) => first!),
  );
}

/** The same of whole numbers, 0 and 1, for an embedding. */
export function createSignsJob(network: Network, bits = usual): Job {
  const job = createEchoBitsJob(network, bits);
  const part = { ...job.data.train, x: job.data.train.x.map((bit) => (bit + 1) / 2) };
  return { ...job, data: { ports: toPlainPorts([bits]), train: part, test: part, augment: null } };
}

/** Is the number of ones odd? */
export function createParityJob(network: Network): Job {
  return createBitsJob(
    network,
    usual,
    toPart(usual, (sequence) => sequence.reduce((sum, bit) => (sum + bit) % 2, 0)),
  );
}

export const lstm = toNetwork([toLayer("lstm", "read", { units: 8 }), output]);
export const gru = toNetwork([toLayer("gru", "read", { units: 6 }), output]);
export const simpleRnn = toNetwork([toLayer("simpleRnn", "read", { units: 6 }), output]);

/** All that is new in one network: signs, two directions, every step, a decoder, attention, masks. */
export const stacked = toNetwork([
  toLayer("embedding", "signs", { inputDim: 2, outputDim: 3 }),
  toLayer("gru", "both", { units: 2, bidirectional: "concat", returnSequences: true, dropout: 0.2 }),
  toLayer("positionalEncoding", "places"),
  toLayer("selfAttention", "look", { heads: 2, keyDim: 2 }),
  toLayer("lstm", "sum", { units: 3, recurrentDropout: 0.2, goBackwards: true }),
  toLayer("repeatVector", "again", { n: 3 }),
  toLayer("simpleRnn", "tell", { units: 3, returnSequences: true }),
  toLayer("globalAveragePooling", "mean"),
  output,
]);

/** The sign 0 as padding, errors that walk back two steps, and states that go on from batch to batch. */
export function createStatefulJob(bits: number): Job {
  const masked = change(stacked, "signs", { maskZero: true });
  const network = change(masked, "sum", { goBackwards: false });
  const job = createSignsJob(network, bits);
  return {
    ...job,
    training: { ...job.training, batchSize: 10, stateful: true, truncation: 2 },
    data: { ...job.data, isContinuous: true },
  };
}
