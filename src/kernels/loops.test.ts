/** @file The loops against TF.js's own kernels, where it has them for plain JavaScript, and against each other. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { registerLoops, runLoop } from "#kernels/loops.ts";
import type { Slide } from "#kernels/slide.ts";

const [count, channels, filters] = [2, 3, 4];

/** On maps of 7 × 5: windows with gaps, with steps and beyond the edges. */
const slides: readonly (readonly [string, Slide])[] = [
  ["inside", toSlide([5, 3], [3, 3], 1, 1, [0, 0], [0, 0])],
  ["beyond the edges", toSlide([7, 5], [3, 3], 1, 1, [1, 1], [1, 1])],
  ["with steps", toSlide([4, 3], [2, 3], 2, 1, [0, 1], [1, 1])],
];
const wide = toSlide([3, 1], [3, 3], 1, 2, [0, 0], [0, 0]);

function toSlide(
  output: Slide["output"],
  size: Slide["size"],
  stride: number,
  gap: number,
  before: Slide["before"],
  after: Slide["after"],
): Slide {
  return { input: [7, 5], output, size, strides: [stride, stride], dilation: [gap, gap], before, after };
}

beforeAll(async () => {
  await tf.setBackend("cpu");
  registerLoops();
});

function expectSame(found: tf.Tensor, expected: tf.Tensor) {
  expect(found.shape).toEqual(expected.shape);
  expect(tf.max(tf.abs(tf.sub(found, expected))).dataSync()[0]).toBeLessThan(1e-4);
}

function toNumbers({ output, size }: Slide) {
  return {
    x: tf.randomUniform([count, 7, 5, channels], -1, 1, "float32", 1) as tf.Tensor4D,
    kernel: tf.randomUniform([...size, channels, filters], -1, 1, "float32", 2) as tf.Tensor4D,
    // Half of it 0, as behind a relu.
    dy: tf.relu(tf.randomUniform([count, ...output, filters], -1, 1, "float32", 3)) as tf.Tensor4D,
    bias: tf.randomUniform([filters], -1, 1, "float32", 4) as tf.Tensor1D,
  };
}

const toAttrs = ({ strides, before, after }: Slide) => ({
  strides: [...strides],
  pad: [
    [0, 0],
    [before[0], after[0]],
    [before[1], after[1]],
    [0, 0],
  ],
  dataFormat: "NHWC",
});

describe.each(slides)("a window %s", (_, slide) => {
  const order = { slide, channels, count };

  test("convolves as TF.js does, bias and relu included", () => {
    const { x, kernel, bias } = toNumbers(slide);
    const pad = toAttrs(slide).pad as [[0, 0], [number, number], [number, number], [0, 0]];
    const expected = tf.add(tf.conv2d(x, kernel, [...slide.strides], pad), bias);
    const shape = expected.shape;
    expectSame(runLoop("convolve", [x, kernel, bias], { ...order, shape, isRelu: false }), expected);
    expectSame(runLoop("convolve", [x, kernel, bias], { ...order, shape, isRelu: true }), tf.relu(expected));
  });

  test("has the gradients that TF.js has", () => {
    const { x, kernel, dy } = toNumbers(slide);
    const attrs = { ...toAttrs(slide), filterShape: kernel.shape, inputShape: x.shape };
    const run = (name: string, inputs: tf.NamedTensorMap) =>
      tf.engine().runKernel<tf.Tensor>(name, inputs, attrs);
    const toKernel = runLoop("convolutionKernel", [x, dy], { ...order, shape: kernel.shape });
    const toInput = runLoop("convolutionInput", [dy, kernel], { ...order, shape: x.shape });
    expectSame(toKernel, run(tf.Conv2DBackpropFilter, { x, dy }));
    expectSame(toInput, run(tf.Conv2DBackpropInput, { dy, filter: kernel }));
  });
});

describe.each([...slides, ["with gaps", wide] as const])("unrolled windows %s", (_, slide) => {
  const cells = slide.size[0] * slide.size[1] * channels;
  const places = slide.output[0] * slide.output[1];

  test("make a convolution one product", () => {
    const { x, kernel } = toNumbers(slide);
    const shape = [cells, count * places];
    const windows = runLoop("unroll", [x], { slide, channels, count, first: 0, shape });
    const product = tf.matMul(windows, tf.reshape(kernel, [cells, filters]), true, false);
    const order = { slide, channels, count, isRelu: false };
    const expected = runLoop("convolve", [x, kernel], { ...order, shape: [count, ...slide.output, filters] });
    expectSame(tf.reshape(product, expected.shape), expected);
    const second = runLoop("unroll", [x], { slide, channels, count: 1, first: 1, shape: [cells, places] });
    expectSame(second, tf.slice(windows, [0, places], [cells, places]));
  });
});

test("rows are gathered in the order asked for, one twice if need be", () => {
  const x = tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]);
  const found = runLoop("gatherRows", [x], { shape: [4, 2], indices: Int32Array.of(2, 0, 2, 1) });
  expect([...found.dataSync()]).toEqual([5, 6, 1, 2, 5, 6, 3, 4]);
});
