/** @file Where in the data a run stands, and where it goes from there. */

export interface Position {
  /** Batches trained. */
  readonly step: number;
  /** Whole epochs behind. */
  readonly epoch: number;
  /** Samples of the current epoch that were used. */
  readonly sample: number;
}

/** After the batch that ends with sample `to` of an epoch of `count`. */
export function toNext({ step, epoch }: Position, to: number, count: number): Position {
  return to === count
    ? { step: step + 1, epoch: epoch + 1, sample: 0 }
    : { step: step + 1, epoch, sample: to };
}

/** What was trained between two positions in epochs of `count` samples. */
export interface Stretch {
  /** Batches. */
  readonly steps: number;
  readonly samples: number;
  /** At least one of them was the last of its epoch. */
  readonly epochEnded: boolean;
}

export function toStretch(from: Position, to: Position, count: number): Stretch {
  return {
    steps: to.step - from.step,
    samples: (to.epoch - from.epoch) * count + to.sample - from.sample,
    epochEnded: to.epoch > from.epoch,
  };
}
