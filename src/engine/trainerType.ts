/**
 * @file What the loop and the engine ask of a trainer: types only. A faster way to train (fused kernels, whole epochs in
 * one call) takes the place of `trainer.ts` behind it.
 */
import type { ExamineQuestion, LayerExamination, LayerTrace, TraceQuestion } from "#engine/insight.ts";
import type {
  Checkpoint,
  JobData,
  MetricPoint,
  PredictQuestion,
  Prediction,
  ProbeAnswer,
  ProbeQuestion,
  WeightArray,
} from "#engine/protocol.ts";
import type { Position, Stretch } from "#engine/position.ts";
import type { LayerId, Network } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";

export interface Trainer {
  position(): Position;
  /** With the fraction of the epoch in progress. */
  epoch(): number;
  stepsPerEpoch(): number;
  /** Batches to the end of this epoch. */
  stepsLeft(): number;
  /**
   * Trains a batch, or up to `most` of them where that is one call, be it over the ends of epochs. On a GPU they have only
   * been queued then.
   */
  step(most?: number): Stretch;
  /**
   * One batch and the evaluation of as many samples that leave no trace, but that the device has shown that it can do
   * them, and has compiled what it needs; see `rehearsal.ts`. Ends early when `signal` is aborted.
   */
  rehearse(signal: AbortSignal): Promise<void>;
  /** Resolves when the batches queued so far have been trained. */
  settle(): Promise<void>;
  evaluate(): Promise<Evaluation>;
  /** Remembers the state as it is now, without a copy; `goBack` returns to it any number of times. */
  remember(): void;
  goBack(): void;
  checkpoint(): Promise<Omit<Checkpoint, "run">>;
  /** Throws before anything has changed when the arrays do not fit the network. */
  restore(checkpoint: Omit<Checkpoint, "run">): void;
  /** Of these layers, or of all. */
  weights(layers: readonly LayerId[] | null): Promise<WeightArray[]>;
  setWeights(weights: readonly WeightArray[]): Promise<void>;
  answer(question: ProbeQuestion): Promise<ProbeAnswer["activations"]>;
  predict(question: PredictQuestion): Promise<Prediction["answers"]>;
  examine(question: ExamineQuestion): Promise<LayerExamination[]>;
  trace(question: TraceQuestion): Promise<LayerTrace[]>;
  /** The same layers and weights with other settings. */
  tune(network: Network, training: TrainingSpec): void;
  /** Other samples with the same features. */
  feed(data: JobData): void;
  /** Step 0 with the weights of the seed. */
  reset(seed: number): void;
  dispose(): void;
}

export interface Evaluation {
  readonly point: MetricPoint;
  /** Neither loss nor any weight is NaN or infinite. */
  readonly finite: boolean;
}
