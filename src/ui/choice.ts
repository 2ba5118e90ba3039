/** One of the things that a `Segment` or a `Select` offers. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What a screen reader says when the label is too short ("中"). */
  readonly name?: string;
  readonly disabled?: boolean;
}
