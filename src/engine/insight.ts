/** @file What is asked of the inside of a network, and what is answered: types only, a part of the protocol. */
import type { WeightArray } from "#engine/protocol.ts";
import type { LayerId } from "#model/network.ts";

/** A look inside while one batch of the training part goes forward and its error back; nothing is learned from it. */
export interface ExamineQuestion {
  readonly layers: readonly LayerId[];
  /** Of the training part, the first ones. */
  readonly samples: number;
  /** Bars of each histogram. */
  readonly bins: number;
  /** Whether `LayerExamination.gradientArrays` are wanted. */
  readonly arrays: boolean;
}

export interface Histogram {
  readonly min: number;
  readonly max: number;
  /** How many numbers fell into each of the equal parts from `min` to `max`; numbers that are no number are left out. */
  readonly counts: Uint32Array<ArrayBuffer>;
}

export interface LayerExamination {
  readonly layer: LayerId;
  /** Of all its trainable weights; null for a layer without. */
  readonly weights: Histogram | null;
  readonly activations: Histogram;
  /** Of ∂L/∂W; null for a layer without trainable weights. */
  readonly gradients: Histogram | null;
  /** Euclidean norm of ∂L/∂W over all its trainable weights; NaN for a layer without. */
  readonly gradientNorm: number;
  /** Euclidean norm of ∂L/∂output over the batch. */
  readonly errorNorm: number;
  /**
   * Of a recurrent layer, ‖∂L/∂h‖ at each step of what it reads, the mean over the batch: where it fades towards the
   * first steps, nothing is learned from them. Of two directions both together. Else empty.
   */
  readonly stepNorms: Float32Array<ArrayBuffer>;
  /**
   * Share of the units (neurons, channels) that put out 0 for every sample and place of the batch; NaN where the
   * activation is no relu.
   */
  readonly deadShare: number;
  /** ∂L/∂W, as `WeightArray.values`; empty unless asked for. */
  readonly gradientArrays: readonly WeightArray[];
}

export interface Examination {
  readonly run: number;
  readonly step: number;
  /** In the order of the question; layers that the network has not are left out. */
  readonly layers: readonly LayerExamination[];
}

/** What goes on inside these layers while they read these samples, in inference mode and from fresh states. */
export interface TraceQuestion {
  /** `[count, …]`, the numbers of all inputs of a sample one after the other; copied. */
  readonly x: Float32Array<ArrayBuffer>;
  readonly count: number;
  readonly layers: readonly LayerId[];
}

/**
 * Of an LSTM `state`, `cell`, `input`, `forget`, `output`, `candidate`, of a GRU `state`, `update`, `reset`, `candidate`,
 * of a simple RNN `state`: `[count, steps, units]`, each at the step of the input that it belongs to; those of a second
 * direction are `backward.state` and so on. Where padding is passed over, `mask` is 0: `[count, steps]`. Of attention
 * `looks`: `[count, heads, queries, keys]`.
 */
export interface TraceArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array<ArrayBuffer>;
}

export interface LayerTrace {
  readonly layer: LayerId;
  readonly arrays: readonly TraceArray[];
}

export interface Trace {
  readonly run: number;
  readonly step: number;
  /** In the order of the question; layers that have nothing of the kind are left out. */
  readonly layers: readonly LayerTrace[];
}
