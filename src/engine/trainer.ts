/**
 * @file One network on one device, with its data: trains a batch at a time and answers questions between batches.
 * Nothing here knows of time, speed or commands.
 */
import * as tf from "@tensorflow/tfjs-core";
import { toSeed } from "#base/random.ts";
import { answer } from "#engine/answer.ts";
import type { Chain } from "#engine/chain.ts";
import { findDenseChain, trainChain } from "#engine/denseChain.ts";
import type { Device } from "#engine/device.ts";
import { createError } from "#engine/errors.ts";
import { examine } from "#engine/examine.ts";
import { countMeasured } from "#engine/evaluate.ts";
import { createGraph } from "#engine/graph.ts";
import { drawWeights, inherit, isSameLayout, writeArrays } from "#engine/layout.ts";
import { optimizerRules, type OptimizerRule } from "#engine/optimizers.ts";
import { predict } from "#engine/predict.ts";
import type { Job, WeightArray } from "#engine/protocol.ts";
import type { Teacher } from "#engine/ownSigns.ts";
import { rehearse } from "#engine/rehearsal.ts";
import { createRestraints, toRestraintKey } from "#engine/restraints.ts";
import { createSamples } from "#engine/samples.ts";
import {
  cloneState,
  createSlots,
  createState,
  disposeState,
  nothingCarried,
  readLayers,
  readState,
  type Carried,
  type RunTensors,
} from "#engine/state.ts";
import { trace } from "#engine/trace.ts";
import { toNext, toStretch, type Position } from "#engine/position.ts";
import type { Trainer } from "#engine/trainerType.ts";
import { update, type StepInput } from "#engine/update.ts";
import { findPort, toPortStart } from "#model/port.ts";
import { toEnds } from "#model/task.ts";
import { toSize } from "#model/tensorShape.ts";
import { toRate, type OptimizerKind } from "#model/training.ts";

interface Remembered {
  readonly state: RunTensors;
  readonly position: Position;
  readonly updates: number;
  readonly optimizer: OptimizerKind;
}

const start: Position = { step: 0, epoch: 0, sample: 0 };

/** Puts data and weights on the device in use. Throws when the job cannot be trained. */
export function createTrainer(job: Job, device: Device): Trainer {
  let { network, training, seed, data } = job;
  let graph = toGraph();
  let samples = toSamples();
  let position = start;
  let updates = 0;
  let state = createState(graph.layout, toRule(), toFirst(), []);
  let remembered: Remembered | null = null;
  let restraints = toRestraints();
  let chain = toChain();

  function toGraph() {
    return createGraph(network, toEnds(data.ports, job.task, training.loss));
  }

  function toRestraints() {
    return createRestraints(graph.layout, network, training);
  }

  /** What was learned in a run before, as far as it fits; the rest is drawn. */
  function toFirst() {
    const drawn = drawWeights(graph.layout, network.layers, seed);
    return inherit(graph.layout, drawn, job.inherited);
  }

  /** Of dropout and noise at this step. */
  function toChance() {
    return toSeed(seed, "step", position.step);
  }

  function toSamples() {
    const [{ task }, { loss }] = [job, training];
    return createSamples(
      data,
      {
        task,
        loss,
        activation: graph.activation,
        outputs: graph.outputs / (task.steps ?? 1),
        mostMeasured: countMeasured(graph),
        streams: toStreams(),
      },
      seed,
    );
  }

  /** Pieces of text that are read side by side; null where training is not stateful. */
  function toStreams(): number | null {
    const { batchSize, stateful } = training;
    if (!stateful || !data.isContinuous || batchSize === 0) return null;
    return Math.min(batchSize, data.train.count);
  }

  function toTeacher(): Teacher | null {
    const port = findPort(data.ports, "target");
    if (!port || training.teacherForcing === 1) return null;
    const start = toPortStart(data.ports, port.name);
    return { start, steps: toSize(port.shape), share: training.teacherForcing };
  }

  /** A text is read from its beginning in each epoch. */
  function toCarried(): Carried | null {
    if (toStreams() === null) return null;
    return position.sample === 0 ? nothingCarried : state.carried;
  }

  /** Other samples, or another order of them, at about the same place of the epoch. */
  function renewSamples() {
    const share = position.sample / samples.count;
    samples.dispose();
    samples = toSamples();
    const sample = Math.floor(share * samples.count);
    position = { ...position, sample: sample - (sample % (toStreams() ?? 1)) };
  }

  function toRule(): OptimizerRule {
    return optimizerRules[training.optimizer.kind];
  }

  function toBatchSize(): number {
    return training.batchSize === 0 ? samples.count : Math.min(training.batchSize, samples.count);
  }

  function toEpoch(): number {
    return position.epoch + position.sample / samples.count;
  }

  function toInput(): StepInput {
    return {
      graph,
      training,
      restraints,
      rate: toRate(training, toEpoch()),
      count: updates + 1,
      seed: toChance(),
      carried: toCarried(),
      teacher: toTeacher(),
    };
  }

  function toChain() {
    return findDenseChain(graph, training, restraints, samples, toBatchSize());
  }

  function replace(next: RunTensors) {
    disposeState(state);
    state = next;
  }

  /** Where the run stands after so many batches of a chain. */
  function trainMany(chain: Chain, most: number): Position {
    const input = { chain, training, restraints, samples, batch: toBatchSize(), position, updates };
    const { position: next, ...fresh } = trainChain(input, state, most);
    replace({ ...state, ...fresh });
    return next;
  }

  /** Trains the first samples of the epoch; what comes out is there for `look`, and gone then. */
  async function tryOut(count: number, look: (state: RunTensors) => Promise<void>) {
    const before = cloneState(state);
    try {
      if (chain) trainMany(chain, 1);
      else replace(update(toInput(), state, () => samples.take(position.epoch, 0, count)));
      await look(state);
    } finally {
      replace(before);
    }
  }

  /** The values of `weights` over those in `vector`; throws before anything changes when one does not fit. */
  function write(weights: readonly WeightArray[], vector: Float32Array, slots: readonly Float32Array[]) {
    const misfit = writeArrays(graph.layout, vector, weights);
    if (misfit !== null) throw createError("run.failed", misfit);
    replace(createState(graph.layout, toRule(), vector, slots));
  }

  return {
    position: () => position,
    epoch: toEpoch,
    stepsPerEpoch: () => Math.ceil(samples.count / toBatchSize()),
    stepsLeft: () => Math.ceil((samples.count - position.sample) / toBatchSize()),

    step(most = 1) {
      const from = position;
      if (chain) {
        position = trainMany(chain, most);
      } else {
        const to = Math.min(samples.count, from.sample + toBatchSize());
        replace(update(toInput(), state, () => samples.take(from.epoch, from.sample, to)));
        position = toNext(from, to, samples.count);
      }
      updates += position.step - from.step;
      return toStretch(from, position, samples.count);
    },

    rehearse: (signal) =>
      rehearse({ device, graph, training, samples, batch: toBatchSize(), tryOut }, signal),
    settle: device.settle,

    async evaluate() {
      const at = { step: position.step, epoch: toEpoch() };
      const { scores, finite } = await samples.evaluate(device, graph, state);
      return { point: { ...at, ...scores }, finite };
    },

    remember() {
      if (remembered) disposeState(remembered.state);
      remembered = { state: cloneState(state), position, updates, optimizer: training.optimizer.kind };
    },

    goBack() {
      if (!remembered) return;
      replace(cloneState(remembered.state));
      ({ position, updates } = remembered);
      if (remembered.optimizer !== training.optimizer.kind) renewSlots();
    },

    checkpoint: async () => ({ ...position, updates, ...(await readState(device, graph.layout, state)) }),

    restore({ step, epoch, sample, updates: count, weights, slots }) {
      write(weights, drawWeights(graph.layout, network.layers, seed), slots);
      position = { step, epoch, sample: sample < samples.count ? sample : 0 };
      updates = count;
    },

    weights: (layers) => readLayers(device, graph.layout, state, layers),

    async setWeights(weights) {
      const now = await readState(device, graph.layout, state);
      write([...now.weights, ...weights], drawWeights(graph.layout, network.layers, seed), now.slots);
    },

    answer: (question) => answer(device, graph, state, question),
    predict: (question) => predict(device, graph, state, samples, question),
    examine: (question) => examine(device, graph, training, state, samples, toChance(), question),
    trace: (question) => trace(device, graph, state, question),

    tune(nextNetwork, nextTraining) {
      const before = { network, training, graph };
      const streams = toStreams();
      ({ network, training } = { network: nextNetwork, training: nextTraining });
      graph = toGraph();
      if (!isSameLayout(graph.layout, before.graph.layout)) {
        ({ network, training, graph } = before);
        throw createError("run.failed", "other layers or shapes need a new run");
      }
      if (toRestraintKey(network, training) !== toRestraintKey(before.network, before.training)) {
        restraints.dispose();
        restraints = toRestraints();
      }
      const isSame =
        training.loss === before.training.loss &&
        graph.activation === before.graph.activation &&
        toStreams() === streams;
      if (!isSame) renewSamples();
      chain = toChain();
      if (training.optimizer.kind !== before.training.optimizer.kind) renewSlots();
    },

    feed(next) {
      data = next;
      renewSamples();
      chain = toChain();
    },

    reset(nextSeed) {
      seed = nextSeed;
      samples.dispose();
      samples = toSamples();
      replace(createState(graph.layout, toRule(), drawWeights(graph.layout, network.layers, seed), []));
      position = start;
      updates = 0;
    },

    dispose() {
      disposeState(state);
      if (remembered) disposeState(remembered.state);
      samples.dispose();
      restraints.dispose();
    },
  };

  function renewSlots() {
    tf.dispose([...state.slots]);
    state = { ...state, slots: createSlots(graph.layout, toRule()) };
    updates = 0;
  }
}
