/** @file One filter out of the weights of a convolution, as Keras lays them out. */

/** The shape of `[height, width, inputs, filters]`; a 1D kernel has height 1. */
export interface KernelShape {
  readonly height: number;
  readonly width: number;
  readonly inputs: number;
  readonly filters: number;
}

/**
 * The numbers `[height · width]` of one filter: what it weighs one input channel with, or the mean over all of them.
 * Written into `into` where it is given.
 */
export function toKernel(
  values: Float32Array,
  { height, width, inputs, filters }: KernelShape,
  filter: number,
  channel: number | "mean",
  into: Float32Array = new Float32Array(height * width),
): Float32Array {
  for (let cell = 0; cell < height * width; cell++) {
    const at = cell * inputs * filters + filter;
    if (channel === "mean") {
      let sum = 0;
      for (let input = 0; input < inputs; input++) sum += values[at + input * filters]!;
      into[cell] = sum / inputs;
    } else into[cell] = values[at + channel * filters]!;
  }
  return into;
}
