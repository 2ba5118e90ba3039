/** @file The kernels of the SIMD module against operations of TF.js, in sizes that leave something over everywhere. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import simdUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { createRandom } from "#base/random.ts";
import { registerSimd, runSimd } from "#kernels/simd.ts";
import type { BentByOutput } from "#kernels/simdCodes.ts";
import type { Slide } from "#kernels/slide.ts";

beforeAll(async () => {
  setWasmPaths({
    "tfjs-backend-wasm.wasm": simdUrl,
    "tfjs-backend-wasm-simd.wasm": simdUrl,
    "tfjs-backend-wasm-threaded-simd.wasm": simdUrl,
  });
  await tf.setBackend("wasm");
  await registerSimd();
});

const random = createRandom(7);

function draw(...shape: number[]): tf.Tensor {
  const size = shape.reduce((a, b) => a * b, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, () => 2 * random() - 1),
    shape,
  );
}

function expectClose(found: tf.Tensor, expected: tf.Tensor, within = 1e-5) {
  expect(found.shape).toEqual(expected.shape);
  const wanted = expected.dataSync<"float32">();
  const worst = found
    .dataSync<"float32">()
    .reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i]!) / (1 + Math.abs(wanted[i]!))), 0);
  expect(worst).toBeLessThan(within);
}

const toNumber = (x: tf.Tensor) => tf.sum(x).dataSync()[0]!;

describe("a product of matrices", () => {
  test.each([
    [1, 1, 1],
    [3, 17, 5],
    [17, 33, 257],
    [101, 13, 300],
    [7, 523, 9],
    [6, 8, 64],
  ])("of %i rows, %i columns and %i terms", (m, n, k) => {
    for (const turnA of [false, true]) {
      for (const turnB of [false, true]) {
        const a = turnA ? draw(k, m) : draw(m, k);
        const b = turnB ? draw(n, k) : draw(k, n);
        const expected = tf.matMul(turnA ? tf.transpose(a) : a, turnB ? tf.transpose(b) : b);
        expectClose(runSimd("multiply", { a, b }, { turnA, turnB })[0]!, expected);
      }
    }
  });
});

describe("a function of numbers and its slope", () => {
  const numbers = [-100, -5, -1.5, -0.5, -1e-4, 0, 1e-4, 0.3, 0.7, 2.5, 5, 100];
  const functions: Readonly<Record<BentByOutput, (x: tf.Tensor) => tf.Tensor>> = {
    linear: (x) => x,
    relu: tf.relu,
    leakyRelu: (x) => tf.leakyRelu(x, 0.2),
    elu: tf.elu,
    selu: tf.selu,
    tanh: tf.tanh,
    sigmoid: tf.sigmoid,
    hardSigmoid: (x) => tf.clipByValue(tf.add(tf.div(x, 6), 0.5), 0, 1),
  };
  test.each(Object.entries(functions) as [BentByOutput, (x: tf.Tensor) => tf.Tensor][])(
    "%s",
    (activation, bend) => {
      // Of any length: the last numbers are fewer than four.
      for (const count of [12, 11, 9, 2]) {
        const x = tf.tensor1d(numbers.slice(12 - count));
        const y = runSimd("bend", { z: x }, { activation })[0]!;
        expectClose(y, bend(x), 3e-7);
        const dy = draw(count);
        const dz = runSimd("bendBack", { dy, y }, { activation })[0]!;
        const step = 1e-3;
        const slope = tf.div(tf.sub(bend(tf.add(x, step)), bend(tf.sub(x, step))), 2 * step);
        // Where the function has a corner there is no slope to compare.
        const isSmooth = tf.greater(tf.abs(x), 1e-2);
        expectClose(tf.mul(dz, tf.cast(isSmooth, "float32")), tf.mul(tf.mul(dy, slope), isSmooth), 2e-3);
      }
    },
  );

  test("what is no number stays none, and infinities have their limits", () => {
    const odd = tf.tensor1d([NaN, Infinity, -Infinity]);
    const bend = (activation: BentByOutput) => [
      ...runSimd("bend", { z: odd }, { activation })[0]!.dataSync(),
    ];
    expect(bend("tanh")).toEqual([NaN, 1, -1]);
    expect(bend("relu")).toEqual([NaN, Infinity, 0]);
    const [none, one, zero] = bend("sigmoid");
    expect([none, one]).toEqual([NaN, 1]);
    expect(zero).toBeLessThan(1e-37);
  });
});

test("rows that are weighed, shifted and bent in one go", () => {
  const [x, kernel, bias] = [draw(37, 19), draw(19, 11), draw(11)];
  const sum = tf.add(tf.matMul(x as tf.Tensor2D, kernel as tf.Tensor2D), bias);
  expectClose(runSimd("dense", { x, kernel, bias }, { activation: "tanh" })[0]!, tf.tanh(sum));
  expectClose(runSimd("dense", { x, kernel }, { activation: "linear" })[0]!, tf.matMul(x, kernel));
  expectClose(runSimd("sumRows", { x }, {})[0]!, tf.sum(x, 0));
});

test.each([2, 3, 10, 17])("the slopes of a softmax and its cross-entropy over %i classes", (classes) => {
  const scores = tf.mul(draw(5, classes), 20);
  const targets = tf.oneHot(tf.tensor1d([0, 0, classes - 1, 0, classes - 1], "int32"), classes);
  const order = { loss: "categoricalCrossEntropy", activation: "linear", share: 0.2 } as const;
  const found = runSimd("scoreSlopes", { scores, targets: tf.cast(targets, "float32") }, order)[0]!;
  expectClose(found, tf.mul(tf.sub(tf.softmax(scores), targets), 0.2));
});

test("rows by their numbers, and back", () => {
  const table = draw(7, 5);
  const indices = Int32Array.from([6, 0, 3, 3, 1]);
  const rows = runSimd("gatherRows", { table }, { indices })[0]!;
  expectClose(rows, tf.gather(table, tf.tensor1d(indices)));
  const places = tf.tensor1d(Float32Array.from(indices));
  const back = runSimd("scatterRows", { rows, places }, { count: 7 })[0]!;
  const picked = tf.cast(tf.oneHot(tf.tensor1d(indices), 7), "float32");
  expectClose(back, tf.matMul(picked, rows, true));
});

test("columns and rows of mean 0 and variance 1", () => {
  const x = tf.add(tf.mul(draw(33, 13), 3), 2);
  for (const [name, axis] of [
    ["standardizeColumns", 0],
    ["standardizeRows", 1],
  ] as const) {
    const made = runSimd(name, { x }, { epsilon: 1e-3 });
    const [standard, scale] = [made[0]!, made.at(-1)!];
    const { mean, variance } = tf.moments(x, axis, true);
    expectClose(standard, tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-3))));
    expectClose(scale, tf.reshape(tf.rsqrt(tf.add(variance, 1e-3)), [-1]));
    const slopes = draw(33, 13);
    const dx = runSimd("standardizeBack", { slopes, standard, scale }, { isByRow: axis === 1 })[0]!;
    const level = tf.mean(slopes, axis, true);
    const tilt = tf.mul(standard, tf.mean(tf.mul(slopes, standard), axis, true));
    const wanted = tf.mul(tf.sub(tf.sub(slopes, level), tilt), tf.rsqrt(tf.add(variance, 1e-3)));
    expectClose(dx, wanted);
  }
});

const slides: readonly (readonly [string, Slide])[] = [
  ["without edges", toSlide([9, 7], [3, 2], [1, 1], [1, 1], [0, 0])],
  ["over the edges", toSlide([9, 7], [3, 3], [1, 1], [1, 1], [1, 1])],
  ["in strides", toSlide([9, 8], [3, 3], [2, 3], [1, 1], [1, 0])],
  ["with gaps", toSlide([9, 9], [3, 2], [1, 1], [2, 3], [2, 1])],
  ["of one cell", toSlide([5, 1], [1, 1], [1, 1], [1, 1], [0, 0])],
];

/** As many zeros behind as before. */
function toSlide(
  input: readonly [number, number],
  size: readonly [number, number],
  strides: readonly [number, number],
  dilation: readonly [number, number],
  before: readonly [number, number],
): Slide {
  const toPlaces = (axis: 0 | 1) => {
    const reach = (size[axis] - 1) * dilation[axis] + 1;
    return Math.floor((input[axis] + 2 * before[axis] - reach) / strides[axis]) + 1;
  };
  return { input, output: [toPlaces(0), toPlaces(1)], size, strides, dilation, before, after: before };
}

describe.each(slides)("a convolution %s", (_, slide) => {
  // More pictures than fit into one chunk of windows, in channels that are no multiple of four.
  const [count, channels, filters] = [40, 5, 7];
  const shape = [count, ...slide.input, channels];
  const kernelShape = [...slide.size, channels, filters];

  test("is TF.js's own, with bias and relu", () => {
    const [x, kernel, bias] = [draw(...shape), draw(...kernelShape), draw(filters)];
    const { before, after } = slide;
    const zeros: [number, number][] = [
      [0, 0],
      [before[0], after[0]],
      [before[1], after[1]],
      [0, 0],
    ];
    const expected = tf.conv2d(
      tf.pad(x, zeros) as tf.Tensor4D,
      kernel as tf.Tensor4D,
      [...slide.strides] as [number, number],
      "valid",
      "NHWC",
      [...slide.dilation] as [number, number],
    );
    const found = runSimd("convolve", { x, kernel, bias }, { slide, activation: "relu" })[0]!;
    expectClose(found, tf.relu(tf.add(expected, bias)));
  });

  test("has gradients that belong to it: y is linear in x and in the kernel", () => {
    const [x, kernel] = [draw(...shape), draw(...kernelShape)];
    const dy = draw(count, ...slide.output, filters);
    const y = runSimd("convolve", { x, kernel }, { slide, activation: "linear" })[0]!;
    const product = toNumber(tf.mul(y, dy));
    const ofKernel = runSimd("kernelGradient", { x, dy }, { slide })[0]!;
    const ofInput = runSimd("inputGradient", { dy, kernel }, { slide })[0]!;
    expect([ofKernel.shape, ofInput.shape]).toEqual([kernelShape, shape]);
    const close = 1e-4 * (10 + Math.abs(product));
    expect(Math.abs(toNumber(tf.mul(ofKernel, kernel)) - product)).toBeLessThan(close);
    expect(Math.abs(toNumber(tf.mul(ofInput, x)) - product)).toBeLessThan(close);
  });

  test("a pooling of the same window takes the largest, and gives it the error", () => {
    const [x, dy] = [draw(...shape), draw(count, ...slide.output, channels)];
    const y = runSimd("poolMax", { x }, { slide: { ...slide, dilation: [1, 1] } })[0]!;
    const dx = runSimd("poolMaxBack", { dy, x, y }, { slide: { ...slide, dilation: [1, 1] } })[0]!;
    expect(toNumber(dx)).toBeCloseTo(toNumber(dy), 2);
    // All numbers being different, an error stands only where a number is the largest of a window.
    const largest = new Set(y.dataSync());
    const pixels = x.dataSync();
    expect(dx.dataSync().every((error, i) => error === 0 || largest.has(pixels[i]!))).toBe(true);
  });

  test("an average over the same window hands all of its error back", () => {
    const dy = draw(count, ...slide.output, channels);
    const dx = runSimd("poolAverageBack", { dy }, { slide: { ...slide, dilation: [1, 1] } })[0]!;
    expect(toNumber(dx)).toBeCloseTo(toNumber(dy), 2);
  });

  test.each([1, 3])(
    "a depthwise one with %i maps a channel has the gradients of TF.js's sum",
    (multiplier) => {
      const [x, kernel] = [draw(...shape), draw(...slide.size, channels, multiplier)];
      const dy = draw(count, ...slide.output, channels * multiplier);
      // As one full convolution whose kernel is zero where channels do not belong together.
      const places = Float32Array.from({ length: channels }, (_, i) => i);
      const own = tf.reshape(tf.oneHot(tf.tensor1d(places, "int32"), channels), [
        1,
        1,
        channels,
        channels,
        1,
      ]);
      const spread = tf.mul(tf.expandDims(kernel, 3), own);
      const full = tf.reshape(spread, [...slide.size, channels, channels * multiplier]);
      const ofInput = runSimd("depthwiseInput", { dy, kernel }, { slide })[0]!;
      expectClose(ofInput, runSimd("inputGradient", { dy, kernel: full }, { slide })[0]!, 1e-4);
      const ofFull = runSimd("kernelGradient", { x, dy }, { slide })[0]!;
      const mine = tf.sum(
        tf.mul(tf.reshape(ofFull, [...slide.size, channels, channels, multiplier]), own),
        3,
      );
      expectClose(runSimd("depthwiseKernel", { x, dy }, { slide })[0]!, mine, 1e-4);
    },
  );
});

test("nothing is left in memory, and nothing moves where others count on it", () => {
  const [a, b] = [draw(33, 65), draw(65, 17)];
  const run = () =>
    tf.tidy(() => [...runSimd("multiply", { a, b }, { turnA: false, turnB: false })[0]!.dataSync()]);
  const first = run();
  const { numTensors, numBytes } = tf.memory();
  const large = tf.zeros([3_000_000]); // TF.js's memory grows.
  expect(run()).toEqual(first);
  large.dispose();
  expect(tf.memory()).toMatchObject({ numTensors, numBytes });
});
