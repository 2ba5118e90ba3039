/** @file Convolutions, poolings and enlargements by the SIMD module; arrays as in `convolutionLoops.ts`. */
import { toBendCode, type BentByOutput } from "#kernels/simdCodes.ts";
import type { SimdKernel, SimdModule } from "#kernels/simdModule.ts";
import type { Slide } from "#kernels/slide.ts";

interface Sliding {
  readonly slide: Slide;
}

type Shape4 = [count: number, height: number, width: number, channels: number];

/** f(x ∗ kernel + bias); `bias` may be missing. */
const convolve: SimdKernel<Sliding & { readonly activation: BentByOutput }> = (
  module,
  { x, kernel, bias },
  { slide, activation },
) => {
  const { call, at, make, work } = module;
  const [count, , , channels] = x!.shape as Shape4;
  const filters = kernel!.shape[3]!;
  const y = make([count, ...slide.output, filters]);
  const { place, scratch } = lay(module, slide, channels);
  const sizes = [channels, filters, count, toBendCode(activation)] as const;
  call.convolve(at(x), at(kernel), at(bias), at(y), place, ...sizes, scratch, work);
  return [y];
};

/** ∂L/∂kernel from x and ∂L/∂y. */
const kernelGradient: SimdKernel<Sliding> = (module, { x, dy }, { slide }) => {
  const { call, at, make, work } = module;
  const [count, , , channels] = x!.shape as Shape4;
  const filters = dy!.shape[3]!;
  const gradient = make([...slide.size, channels, filters]);
  const { place, scratch } = lay(module, slide, channels);
  call.toKernelGradient(at(x), at(dy), at(gradient), place, channels, filters, count, scratch, work);
  return [gradient];
};

/** ∂L/∂x from ∂L/∂y. */
const inputGradient: SimdKernel<Sliding> = (module, { dy, kernel }, { slide }) => {
  const { call, at, make, work } = module;
  const [, , channels, filters] = kernel!.shape as Shape4;
  const count = dy!.shape[0]!;
  const dx = make([count, ...slide.input, channels]);
  const { place, scratch } = lay(module, slide, channels);
  call.toInputGradient(at(dy), at(kernel), at(dx), place, channels, filters, count, scratch, work);
  return [dx];
};

const poolMax: SimdKernel<Sliding> = (module, { x }, { slide }) => {
  const [count, , , channels] = x!.shape as Shape4;
  const y = module.make([count, ...slide.output, channels]);
  module.call.poolMax(module.at(x), module.at(y), writeSlide(module, slide), channels, count);
  return [y];
};

/** ∂L/∂x from ∂L/∂y. */
const poolMaxBack: SimdKernel<Sliding> = (module, { dy, x, y }, { slide }) => {
  const { call, at, make } = module;
  const [count, , , channels] = x!.shape as Shape4;
  const dx = make(x!.shape);
  call.poolMaxBack(at(dy), at(x), at(y), at(dx), writeSlide(module, slide), channels, count);
  return [dx];
};

/** ∂L/∂x of averages over windows. */
const poolAverageBack: SimdKernel<Sliding> = (module, { dy }, { slide }) => {
  const [count, , , channels] = dy!.shape as Shape4;
  const dx = module.make([count, ...slide.input, channels]);
  const place = writeSlide(module, slide);
  module.call.poolAverageBack(module.at(dy), module.at(dx), place, channels, count);
  return [dx];
};

/** ∂L/∂kernel `[height, width, channels, multiplier]` of a depthwise convolution. */
const depthwiseKernel: SimdKernel<Sliding> = (module, { x, dy }, { slide }) => {
  const { call, at, make, clear } = module;
  const [count, , , channels] = x!.shape as Shape4;
  const multiplier = dy!.shape[3]! / channels;
  const gradient = make([...slide.size, channels, multiplier]);
  clear(gradient);
  const sizes = [writeSlide(module, slide), channels, multiplier, count] as const;
  call.toDepthwiseKernel(at(x), at(dy), at(gradient), ...sizes);
  return [gradient];
};

/** ∂L/∂x of a depthwise convolution. */
const depthwiseInput: SimdKernel<Sliding> = (module, { dy, kernel }, { slide }) => {
  const { call, at, make, clear } = module;
  const [, , channels, multiplier] = kernel!.shape as Shape4;
  const count = dy!.shape[0]!;
  const dx = make([count, ...slide.input, channels]);
  clear(dx);
  const sizes = [writeSlide(module, slide), channels, multiplier, count] as const;
  call.toDepthwiseInput(at(dy), at(kernel), at(dx), ...sizes);
  return [dx];
};

/** ∂L/∂x of a bilinear enlargement to `size` times as many rows and columns. */
const unblend: SimdKernel<{ readonly size: number }> = ({ call, at, make, clear }, { dy }, { size }) => {
  const [count, tall, wide, channels] = dy!.shape as Shape4;
  const [height, width] = [tall / size, wide / size];
  const dx = make([count, height, width, channels]);
  clear(dx);
  call.unblend(at(dy), at(dx), count, height, width, channels, size);
  return [dx];
};

function writeSlide(module: SimdModule, slide: Slide): number {
  const { input, output, size, strides, dilation, before } = slide;
  return module.write([[...input, ...output, ...size, ...strides, ...dilation, ...before]], []).lists[0]!;
}

/** The slide in memory, and room for the windows that are laid out at a time. */
function lay(module: SimdModule, slide: Slide, channels: number) {
  const place = writeSlide(module, slide);
  return { place, scratch: module.reserve(module.call.countConvolutionBytes(place, channels)) };
}

export const simdConvolutions = {
  convolve,
  kernelGradient,
  inputGradient,
  poolMax,
  poolMaxBack,
  poolAverageBack,
  depthwiseKernel,
  depthwiseInput,
  unblend,
};
