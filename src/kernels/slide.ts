/** @file How a window slides over maps, in numbers. Pairs are [vertical, horizontal]; a sequence is a map of height 1. */

type Pair = readonly [number, number];

export interface Slide {
  /** Height and width of the maps. */
  readonly input: Pair;
  /** Places of the window. */
  readonly output: Pair;
  /** Cells of the window. */
  readonly size: Pair;
  readonly strides: Pair;
  /** How far apart the cells of the window lie. */
  readonly dilation: Pair;
  /** Zeros at the top and at the left. */
  readonly before: Pair;
  /** Zeros at the bottom and at the right; they may be none where the window does not reach the edge. */
  readonly after: Pair;
}
