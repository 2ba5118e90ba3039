/**
 * @file A convolution y = f(x∗K + b) and its gradients as products of matrices whose elements are found on the way, so that
 * no windows are laid out in memory ("implicit GEMM", Chetlur et al. 2014, "cuDNN"). x∗K is the product of all windows and
 * K. With dz = dy·f′: ∂L/∂K is that of all windows turned, each with a 1 behind it for ∂L/∂b, and dz; ∂L/∂x is that of all
 * places, at each the errors of the windows in which it lies, and K.
 */
import type { BentByOutput } from "#kernels/simdCodes.ts";
import type { Slide } from "#kernels/slide.ts";
import { toBendCode } from "#kernels/webgpu/activations.ts";
import { toSlope } from "#kernels/webgpu/dense.ts";
import { toSections, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import { dispatchProduct } from "#kernels/webgpu/product.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface ConvolutionOrder {
  readonly slide: Slide;
  readonly count: number;
  readonly channels: number;
  readonly filters: number;
  readonly bend: BentByOutput;
}

/** Of so few channels neighbours in memory are those along a row of the map. */
const fewChannels = 8;

/** A cell of a window, at one of the places of all samples. */
const windowCode = `
  fn readWindow(place: i32, cell: i32) -> f32 {
    let tap = cell / uniforms.channels;
    let spot = place % (uniforms.outHeight * uniforms.outWidth);
    let sample = place / (uniforms.outHeight * uniforms.outWidth);
    let y_ = spot / uniforms.outWidth * uniforms.stepY + tap / uniforms.width * uniforms.spreadY - uniforms.top;
    let x_ = spot % uniforms.outWidth * uniforms.stepX + tap % uniforms.width * uniforms.spreadX - uniforms.left;
    if (y_ < 0 || x_ < 0 || y_ >= uniforms.inHeight || x_ >= uniforms.inWidth) { return 0.0; }
    return x[((sample * uniforms.inHeight + y_) * uniforms.inWidth + x_) * uniforms.channels + cell % uniforms.channels];
  }`;

/** Inputs: x, kernel, and bias where there is one. */
export function runConvolution(
  backend: PieceBackend,
  inputs: Inputs,
  { slide, count, channels, filters, bend }: ConvolutionOrder,
): tf.TensorInfo {
  return dispatchProduct(backend, {
    key: `convolution ${bend}`,
    rows: count * slide.output[0] * slide.output[1],
    columns: filters,
    inner: slide.size[0] * slide.size[1] * channels,
    inputs,
    uniforms: { ...toNumbers(slide), channels },
    shape: [count, ...slide.output, filters],
    code: toBendCode("bend", bend) + windowCode,
    readA: "return readWindow(row, k);",
    readB: "return kernel[k * uniforms.columns + column];",
    write: `result[row * uniforms.columns + column] = bend(value${"bias" in inputs ? " + bias[column]" : ""});`,
    isAlongA: true,
    isAlongB: false,
  });
}

/** Where kernel and bias lie in what `runConvolutionWeights` puts out. */
export function toConvolutionSections({ slide, channels, filters }: ConvolutionOrder) {
  return toSections({ kernel: slide.size[0] * slide.size[1] * channels * filters, bias: filters });
}

/** Inputs: x, dy, and y unless f is linear. */
export function runConvolutionWeights(
  backend: PieceBackend,
  inputs: Inputs,
  order: ConvolutionOrder,
): tf.TensorInfo {
  const { slide, count, channels, filters, bend } = order;
  const { size, bias } = toConvolutionSections(order);
  const cells = slide.size[0] * slide.size[1] * channels;
  return dispatchProduct(backend, {
    key: `convolutionWeights ${bend} ${channels < fewChannels}`,
    rows: cells + 1,
    columns: filters,
    inner: count * slide.output[0] * slide.output[1],
    inputs,
    uniforms: { ...toNumbers(slide), channels, cells, bias },
    shape: [size],
    code: toBendCode("bend", bend) + windowCode,
    readA: "if (row == uniforms.cells) { return 1.0; } return readWindow(k, row);",
    readB: toSlope(inputs, "k * uniforms.columns + column"),
    write: "result[select(row * uniforms.columns, uniforms.bias, row == uniforms.cells) + column] = value;",
    isAlongA: channels < fewChannels,
    isAlongB: false,
    isPlain: true,
  });
}

/** Inputs: dy, kernel, and y unless f is linear. */
export function runConvolutionInput(
  backend: PieceBackend,
  inputs: Inputs,
  order: ConvolutionOrder,
): tf.TensorInfo {
  const { slide, count, channels, filters, bend } = order;
  return dispatchProduct(backend, {
    key: `convolutionInput ${bend}`,
    rows: count * slide.input[0] * slide.input[1],
    columns: channels,
    inner: slide.size[0] * slide.size[1] * filters,
    inputs,
    uniforms: { ...toNumbers(slide), filters },
    shape: [count, ...slide.input, channels],
    code: `${toBendCode("bend", bend)}
  fn toError(place: i32) -> f32 { ${toSlope(inputs, "place")} }`,
    readA: `
      let cell = k / uniforms.filters;
      let place = row % (uniforms.inHeight * uniforms.inWidth);
      let sample = row / (uniforms.inHeight * uniforms.inWidth);
      let down = place / uniforms.inWidth + uniforms.top - cell / uniforms.width * uniforms.spreadY;
      let across = place % uniforms.inWidth + uniforms.left - cell % uniforms.width * uniforms.spreadX;
      if (down < 0 || across < 0 || down % uniforms.stepY != 0 || across % uniforms.stepX != 0) { return 0.0; }
      let y_ = down / uniforms.stepY;
      let x_ = across / uniforms.stepX;
      if (y_ >= uniforms.outHeight || x_ >= uniforms.outWidth) { return 0.0; }
      return toError(((sample * uniforms.outHeight + y_) * uniforms.outWidth + x_) * uniforms.filters + k % uniforms.filters);`,
    readB:
      "return kernel[(k / uniforms.filters * uniforms.columns + column) * uniforms.filters + k % uniforms.filters];",
    write: "result[row * uniforms.columns + column] = value;",
    isAlongA: true,
    isAlongB: true,
  });
}

/** A window under names that a shader reads. */
export function toNumbers({ input, output, size, strides, dilation, before }: Slide) {
  return {
    inHeight: input[0],
    inWidth: input[1],
    outHeight: output[0],
    outWidth: output[1],
    height: size[0],
    width: size[1],
    stepY: strides[0],
    stepX: strides[1],
    spreadY: dilation[0],
    spreadX: dilation[1],
    top: before[0],
    left: before[1],
  };
}
