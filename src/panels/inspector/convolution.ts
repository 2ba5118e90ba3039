/**
 * @file One number of a convolution, redone by hand: which numbers of the input meet which weights, their products, and
 * the sum (Dumoulin and Visin 2016). All convolutions are told as one that slides over rows and columns: a 1-D one has
 * a window as wide as the whole sequence is, so that its features are columns; a separable one is its first, depthwise
 * half.
 */
import type { WeightShape } from "#model/layerRule.ts";
import type { Layer, LayerOf } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";

export type ConvolutionKind = "conv1d" | "conv2d" | "depthwiseConv2d" | "separableConv2d" | "conv2dTranspose";
export type ConvolutionLayer = LayerOf<ConvolutionKind>;

/** One direction in which the window slides. */
export interface Side {
  /** Cells of the input, and of the answer. */
  readonly input: number;
  readonly output: number;
  /** Cells of the window, how far it moves, and how far apart its cells are. */
  readonly size: number;
  readonly strides: number;
  readonly dilation: number;
  /** Zeros in front of the input. */
  readonly before: number;
}

export interface Convolution {
  /** stamp: a transposed one, where each number of the input puts a window onto the answer. */
  readonly motion: "slide" | "stamp";
  readonly rows: Side;
  readonly columns: Side;
  readonly channels: number;
  readonly filters: number;
  /** Each channel has so many filters of its own; null where every filter reads all channels. */
  readonly multiplier: number | null;
  /** The array of weights that the window holds. */
  readonly kernel: WeightShape["name"];
}

export function isConvolution(layer: Layer): layer is ConvolutionLayer {
  return "kernelSize" in layer;
}

export function toConvolution(layer: ConvolutionLayer, plan: LayerPlan): Convolution {
  const input = plan.inputs[0]!;
  const channels = input.at(-1)!;
  const toSide = (axis: number) => toWindowSide(layer, input[axis]!, plan.output[axis]!);
  const common = {
    motion: "slide",
    rows: toSide(0),
    channels,
    filters: plan.output.at(-1)!,
    multiplier: null,
    kernel: "kernel",
  } as const;
  switch (layer.kind) {
    case "conv1d": {
      const columns = { input: channels, output: 1, size: channels, strides: 1, dilation: 1, before: 0 };
      return { ...common, columns, channels: 1 };
    }
    case "conv2d":
      return { ...common, columns: toSide(1) };
    case "conv2dTranspose":
      return { ...common, columns: toSide(1), motion: "stamp" };
    case "depthwiseConv2d":
    case "separableConv2d": {
      const multiplier = layer.depthMultiplier;
      const filters = channels * multiplier;
      return { ...common, columns: toSide(1), filters, multiplier, kernel: "depthwiseKernel" };
    }
  }
}

function toWindowSide(layer: ConvolutionLayer, input: number, output: number): Side {
  const { kernelSize: size, strides } = layer;
  const dilation = "dilation" in layer ? layer.dilation : 1;
  const side = { input, output, size, strides, dilation };
  if (layer.padding === "valid") return { ...side, before: 0 };
  if (layer.padding === "causal") return { ...side, before: (size - 1) * dilation };
  // "same" of a transposed convolution is that of the convolution whose way back it is: from its output to its input
  const [long, places] = layer.kind === "conv2dTranspose" ? [output, input] : [input, output];
  const zeros = Math.max(0, (places - 1) * strides + (size - 1) * dilation + 1 - long);
  return { ...side, before: Math.floor(zeros / 2) };
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A cell of the window and the number of the input that it meets at one place; null beyond the edge, where zeros are. */
export interface Meeting {
  readonly cell: Cell;
  readonly at: Cell | null;
}

/** All meetings at a place of the answer, row by row of the window; a stamp meets only cells that reach the place. */
export function toMeetings(convolution: Convolution, place: Cell): Meeting[] {
  const { motion, rows, columns } = convolution;
  const down = toSteps(motion, rows, place.row);
  const across = toSteps(motion, columns, place.column);
  return down.flatMap(({ cell: row, at: y }) =>
    across.map(({ cell: column, at: x }) => ({
      cell: { row, column },
      at: y === null || x === null ? null : { row: y, column: x },
    })),
  );
}

function toSteps(
  motion: Convolution["motion"],
  { input, size, strides, dilation, before }: Side,
  place: number,
): { cell: number; at: number | null }[] {
  const isInside = (at: number) => at >= 0 && at < input;
  const cells = Array.from({ length: size }, (_, cell) => cell);
  if (motion === "slide") {
    return cells.map((cell) => {
      const at = place * strides + cell * dilation - before;
      return { cell, at: isInside(at) ? at : null };
    });
  }
  return cells
    .map((cell) => ({ cell, at: (place + before - cell) / strides }))
    .filter(({ at }) => Number.isInteger(at) && isInside(at));
}

export interface Patch extends Cell {
  readonly width: number;
  readonly height: number;
}

/** The part of the input that a place of the answer looks at, as far as it lies inside; null where it sees only zeros. */
export function toPatch(convolution: Convolution, place: Cell): Patch | null {
  const seen = toMeetings(convolution, place).flatMap(({ at }) => at ?? []);
  if (seen.length === 0) return null;
  const rows = seen.map(({ row }) => row);
  const columns = seen.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, height: Math.max(...rows) - row + 1, width: Math.max(...columns) - column + 1 };
}

/** Where the weight of a cell for one channel and filter lies: see the kernels in `model/layers/convolution.ts`. */
function toWeightIndex(
  { motion, columns, channels, filters, multiplier }: Convolution,
  { row, column }: Cell,
  channel: number,
  filter: number,
): number {
  const cell = row * columns.size + column;
  if (motion === "stamp") return (cell * filters + filter) * channels + channel;
  return multiplier === null ? (cell * channels + channel) * filters + filter : cell * filters + filter;
}

/** The channel that a filter reads; null when it reads all. */
export function toOwnChannel({ multiplier }: Convolution, filter: number): number | null {
  return multiplier === null ? null : Math.floor(filter / multiplier);
}

/** The kernel as `[height, width, channels, filters]`, with one channel where each filter has its own. */
export function toFilterBank(convolution: Convolution, kernel: Float32Array): Float32Array {
  if (convolution.motion === "slide") return kernel;
  const { channels, filters } = convolution;
  return kernel.map((_, i) => {
    const filter = i % filters;
    const channel = Math.floor(i / filters) % channels;
    const cell = Math.floor(i / filters / channels);
    return kernel[(cell * filters + filter) * channels + channel]!;
  });
}

export interface PlaceSum {
  /** Of the shown channel, row by row of the window; 0 beyond the edge. */
  readonly products: readonly number[];
  /** How many products there are over all channels. */
  readonly count: number;
  readonly bias: number;
  /** Of all products, and the bias. */
  readonly sum: number;
}

export interface SumRequest {
  /** `[height, width, channels]` of one sample. */
  readonly x: Float32Array;
  readonly kernel: Float32Array;
  readonly bias: Float32Array | null;
  readonly filter: number;
  /** The shown one. */
  readonly channel: number;
  readonly place: Cell;
}

/** What one filter makes of one place, before the function. */
export function sumAt(convolution: Convolution, request: SumRequest): PlaceSum {
  const { x, kernel, bias, filter, place } = request;
  const { columns, channels } = convolution;
  const meetings = toMeetings(convolution, place);
  const multiply = (channel: number) =>
    meetings.map(({ cell, at }) => {
      const input = at ? x[(at.row * columns.input + at.column) * channels + channel]! : 0;
      return at ? input * kernel[toWeightIndex(convolution, cell, channel, filter)]! : 0;
    });
  const own = toOwnChannel(convolution, filter);
  const read = own === null ? Array.from({ length: channels }, (_, channel) => channel) : [own];
  const start = bias?.[filter] ?? 0;
  return {
    products: multiply(own ?? request.channel),
    count: read.length * meetings.length,
    bias: start,
    sum: read.reduce((sum, channel) => multiply(channel).reduce((a, b) => a + b, sum), start),
  };
}

/** What one filter makes of all places, `[height, width]`, before bias and function. */
export function toAnswerMap(
  convolution: Convolution,
  request: Omit<SumRequest, "place" | "bias">,
): Float32Array {
  const { rows, columns } = convolution;
  return Float32Array.from({ length: rows.output * columns.output }, (_, i) => {
    const place = { row: Math.floor(i / columns.output), column: i % columns.output };
    return sumAt(convolution, { ...request, bias: null, place }).sum;
  });
}
