/**
 * @file What the page and the engine say to each other: types only. The real engine and `connect(port)` both are an
 * `Engine`. Numbers are pushed as events; arrays (weights, activations) are pulled by `probe`.
 */
import type { ExamineQuestion, Examination, Trace, TraceQuestion } from "#engine/insight.ts";
import type { Augmentation } from "#model/data.ts";
import type { Speed } from "#model/experiment.ts";
import type { LayerId, Network } from "#model/network.ts";
import type { Port } from "#model/port.ts";
import type { ProblemCode } from "#model/problem.ts";
import type { Task } from "#model/task.ts";
import type { CurvePoint, Trained, TrainedArray } from "#model/trained.ts";
import type { TrainingSpec } from "#model/training.ts";

export const backends = ["webgpu", "webgl", "wasm", "cpu"] as const;
export type BackendId = (typeof backends)[number];

/** Why a backend was taken, for the chip: its words are `backend.reason.*` in i18n. */
export type BackendReason = "first" | "quickest" | "forced" | "chosen" | "fallback" | "missingOp" | "lost";

/** What became of each backend that was looked at. */
export interface BackendTrial {
  readonly backend: BackendId;
  readonly outcome: "used" | "ok" | "missing" | "software" | "failed";
  /** The name that the driver gives ("NVIDIA H200", "SwiftShader"), or the error's text. */
  readonly device: string;
}

export interface BackendReport {
  readonly backend: BackendId;
  readonly device: string;
  readonly reason: BackendReason;
  readonly trials: readonly BackendTrial[];
}

/** What kernels of our own left to TF.js's operations: names, with how often. */
export type HandOvers = Readonly<Record<string, number>>;

/** `x` `[count, …]`; `y` `[count, answers]`: a class index (−1: nothing is asked) or numbers, one at each step of a sequence. */
export interface PartArrays {
  readonly count: number;
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
}

export interface JobData {
  /** The inputs of one sample; a row of `x` holds the numbers of all of them, one after the other. */
  readonly ports: readonly Port[];
  readonly train: PartArrays;
  readonly test: PartArrays;
  /** Each sample goes on where the one before it ended: the pieces of one text. */
  readonly isContinuous?: boolean;
  /** How training pictures are changed at each sight; null for data that is none. */
  readonly augment: Augmentation | null;
}

/** All that a run is made from. The same job on the same backend gives the same curve. */
export interface Job {
  /** Given by the page; every event of the run carries it. */
  readonly run: number;
  readonly network: Network;
  readonly training: TrainingSpec;
  readonly task: Task;
  readonly data: JobData;
  readonly seed: number;
  readonly speed: Speed;
  /** Weights of a run before: arrays whose layer, name and shape the network has are taken over, the others drawn. */
  readonly inherited: readonly WeightArray[];
}

export type MetricPoint = CurvePoint;

export type EnginePhase = "idle" | "paused" | "playing" | "done";
export type StopReason =
  | "pause"
  | "step"
  | "epochs"
  | "trainLoss"
  | "testLoss"
  | "testAccuracy"
  | "plateau"
  | "problem";

/** Where a run stands; the answer of every call that moves it. */
export interface RunState {
  readonly run: number;
  readonly phase: EnginePhase;
  readonly step: number;
  readonly epoch: number;
  readonly stepsPerEpoch: number;
  readonly point: MetricPoint;
}

export type WeightArray = TrainedArray;

/** A run as bytes: what a lost GPU or a dead worker is recovered from, and a change of backend carries over. */
export interface Checkpoint extends Trained {
  readonly run: number;
  /**
   * What the optimiser remembers (velocity, moments …), in its own order: for each slot one number per trainable
   * weight, one array of `weights` after the other, and zeros that fill up to a multiple of four.
   */
  readonly slots: readonly Float32Array<ArrayBuffer>[];
  /** How many updates the optimiser has made (for Adam's bias correction). */
  readonly updates: number;
}

/** A question about the network as it is now: what do these layers answer to these inputs? */
export interface ProbeQuestion {
  /** `[count, …shape]`; copied, so that the page may keep it. */
  readonly x: Float32Array<ArrayBuffer>;
  readonly count: number;
  readonly targets: readonly ProbeTarget[];
}

/**
 * The units `first … first + count − 1` of a layer, all its numbers for one sample being counted row by row: the page
 * asks for what it draws, and no more.
 */
export interface ProbeTarget {
  readonly layer: LayerId;
  readonly first: number;
  readonly count: number;
}

export interface ProbeAnswer {
  readonly run: number;
  readonly step: number;
  /** For each target in its order: `[question.count, target.count]`. */
  readonly activations: readonly Float32Array<ArrayBuffer>[];
}

/** What the network answers to samples of the data that it has. */
export interface PredictQuestion {
  readonly part: "train" | "test";
  /** The samples `first … first + count − 1`; those beyond the end are left out. */
  readonly first: number;
  readonly count: number;
}

export interface Prediction {
  readonly run: number;
  readonly step: number;
  /** Behind the output function, `[count, outputs]`; in an autoencoder `[count, height, width, channels]`. */
  readonly answers: Float32Array<ArrayBuffer>;
}

export interface EngineMemory {
  readonly tensors: number;
  readonly bytes: number;
}

/** Settings that act while training goes on. */
export interface Tuning {
  readonly training: TrainingSpec;
  readonly speed: Speed;
  /** New dropout rates, activations and the like: the same layers with the same weight shapes. */
  readonly network: Network;
}

export type StepUnit = "batch" | "epoch";

/**
 * Every method answers when its effect is real. Calls act in the order in which they arrive, between two batches.
 * Rejections carry an `EngineError` as `{code, detail}`.
 */
export interface Engine {
  /** Starts the best backend, or the one asked for; without a choice the order is WebGPU, WebGL, WASM, CPU. */
  open(options: { readonly backend: BackendId | null }): Promise<BackendReport>;
  /** Ends the run before it, builds the network and draws its weights from the seed. Paused at step 0. */
  load(job: Job): Promise<RunState>;
  tune(tuning: Tuning): Promise<void>;
  /** Other samples with the same features and task; weights and step stay. */
  feed(data: JobData): Promise<RunState>;
  /** Answers when training has begun; `untilEpoch` pauses by itself there. */
  play(options: { readonly untilEpoch: number | null }): Promise<RunState>;
  /** Answers after the batch in progress. */
  pause(): Promise<RunState>;
  /** Trains so many batches or epochs, then answers, paused. A later `pause` ends it early. */
  step(options: { readonly unit: StepUnit; readonly count: number }): Promise<RunState>;
  /** Step 0 again with the weights of `seed`. */
  reset(options: { readonly seed: number; readonly run: number }): Promise<RunState>;
  /** Goes on with the same run on another backend. */
  use(options: {
    readonly backend: BackendId;
    /** `quickest`: nobody wished for it, and the next run may find another one quicker; `chosen` unless given. */
    readonly reason?: "chosen" | "quickest";
  }): Promise<BackendReport>;
  probe(question: ProbeQuestion): Promise<ProbeAnswer>;
  predict(question: PredictQuestion): Promise<Prediction>;
  examine(question: ExamineQuestion): Promise<Examination>;
  /** What goes on inside recurrent and attention layers while they read. */
  trace(question: TraceQuestion): Promise<Trace>;
  /** Of these layers, or of all. */
  weights(options: { readonly layers: readonly LayerId[] | null }): Promise<readonly WeightArray[]>;
  /** Arrays that are not named keep their values. */
  setWeights(weights: readonly WeightArray[]): Promise<RunState>;
  checkpoint(): Promise<Checkpoint>;
  /** After `load` of the same network: weights, optimiser and step of the checkpoint. */
  restore(checkpoint: Checkpoint): Promise<RunState>;
  memory(): Promise<EngineMemory>;
  /** Since the run was loaded: what the kernels of our own left to TF.js's operations, by name. */
  handOvers(): Promise<HandOvers>;
}

export interface EngineError {
  readonly code: Extract<ProblemCode, `run.${string}`>;
  readonly detail: string;
}

export interface Pace {
  /** Wall time of a step, pauses and waiting left out; an average over the last half second. */
  readonly msPerStep: number;
  readonly samplesPerSecond: number;
}

export type EngineEvent =
  /**
   * At most one a frame; holds every point since the last one. Training measures at the end of each epoch (where one call
   * trains several and nobody waits for each: once a frame), about every second within a long one, after each batch in
   * slow motion and when stepping batches, and where it is paused. What a command measures is in its answer.
   */
  | {
      readonly type: "metrics";
      readonly run: number;
      readonly points: readonly MetricPoint[];
      readonly pace: Pace;
    }
  /** Playing began or ended. */
  | { readonly type: "phase"; readonly state: RunState; readonly reason: StopReason | "play" }
  /** About every two seconds while playing, and at each pause. */
  | { readonly type: "checkpoint"; readonly checkpoint: Checkpoint }
  /** The loss became NaN or infinite: paused at the last finite state. */
  | { readonly type: "diverged"; readonly state: RunState; readonly step: number }
  /** The backend changed by itself (its device was lost, or an op was missing); the run goes on. */
  | { readonly type: "backend"; readonly report: BackendReport }
  | { readonly type: "error"; readonly run: number; readonly error: EngineError };

/** An engine with its events; what `createEngine` and `connect` give. */
export interface LiveEngine extends Engine {
  /** Returns the function that ends the subscription. */
  on(listener: (event: EngineEvent) => void): () => void;
  destroy(): void;
}
