/** @file From a layer's settings to how its window slides over maps of a certain size. */
import type { Slide } from "#kernels/slide.ts";
import { countPlaces, type Window } from "#model/layers/window.ts";

/** For maps `[height, width]`. */
export function toSlide(height: number, width: number, window: Window): Slide {
  return toPairs(toSide(height, window), toSide(width, window));
}

/** For sequences: they are maps of height 1. */
export function toSequenceSlide(steps: number, window: Window): Slide {
  const single: Window = { size: 1, strides: 1, padding: "valid", dilation: 1 };
  return toPairs(toSide(1, single), toSide(steps, window));
}

type Side = { readonly [K in keyof Slide]: number };

/** Padding of `same` as TensorFlow has it: an odd zero goes to the end. */
function toSide(length: number, window: Window): Side {
  const { size, strides, padding, dilation } = window;
  const output = countPlaces(length, window);
  const zeros = Math.max(0, (output - 1) * strides + (size - 1) * dilation + 1 - length);
  const before = padding === "valid" ? 0 : padding === "same" ? Math.floor(zeros / 2) : (size - 1) * dilation;
  return {
    input: length,
    output,
    size,
    strides,
    dilation,
    before,
    after: padding === "same" ? zeros - before : 0,
  };
}

function toPairs(down: Side, across: Side): Slide {
  const pair = (key: keyof Slide) => [down[key], across[key]] as const;
  return {
    input: pair("input"),
    output: pair("output"),
    size: pair("size"),
    strides: pair("strides"),
    dilation: pair("dilation"),
    before: pair("before"),
    after: pair("after"),
  };
}

/** The way back of a slide with strides of 1, over a kernel that is turned by half a circle. */
export function turnSlide({ input, output, size, strides, dilation, before }: Slide): Slide {
  const toBefore = (axis: 0 | 1) => (size[axis] - 1) * dilation[axis] - before[axis];
  const toAfter = (axis: 0 | 1) => input[axis] - output[axis] + before[axis];
  return {
    input: output,
    output: input,
    size,
    strides,
    dilation,
    before: [toBefore(0), toBefore(1)],
    after: [toAfter(0), toAfter(1)],
  };
}

/** As TF.js takes it. */
export function toPadding({ before, after }: Slide): [[0, 0], [number, number], [number, number], [0, 0]] {
  return [
    [0, 0],
    [before[0], after[0]],
    [before[1], after[1]],
    [0, 0],
  ];
}
