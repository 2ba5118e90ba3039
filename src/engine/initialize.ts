/**
 * @file How weights are drawn, in plain numbers, so that every backend starts from the same ones. Each array draws
 * from a seed of its own (layer and name), so that adding a layer leaves the others' weights alone.
 */
import { createRandom, drawNormal, shuffle, toSeed, type Random } from "#base/random.ts";
import type { Initializer } from "#model/initializer.ts";
import type { WeightShape } from "#model/layerRule.ts";
import type { Layer } from "#model/network.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

/** The first values of one array of a layer, row by row. */
export function initialize(layer: Layer, weight: WeightShape, seed: number): Float32Array<ArrayBuffer> {
  const random = createRandom(toSeed(seed, layer.id, weight.name));
  switch (weight.name) {
    case "kernel":
    case "depthwiseKernel":
    case "pointwiseKernel":
    case "backwardKernel":
    case "queryKernel":
    case "keyKernel":
    case "valueKernel":
    case "outputKernel":
      return "kernelInitializer" in layer ? draw(layer.kernelInitializer, weight.shape, random) : none();
    case "recurrentKernel":
    case "backwardRecurrentKernel":
      return "recurrentInitializer" in layer
        ? draw(layer.recurrentInitializer, weight.shape, random)
        : none();
    case "bias":
    case "backwardBias":
    case "queryBias":
    case "keyBias":
    case "valueBias":
    case "outputBias":
      return "biasInitializer" in layer
        ? drawBias(layer, layer.biasInitializer, weight.shape, random)
        : none();
    case "embeddings":
      return fillUniform(new Float32Array(toSize(weight.shape)), 0.05, random);
    case "gamma":
    case "scale":
    case "movingVariance":
      return draw("ones", weight.shape, random);
    case "beta":
    case "movingMean":
      return draw("zeros", weight.shape, random);
  }
  function none(): never {
    throw new Error(`${layer.kind} has no initializer for ${weight.name}`);
  }
}

/** The gates of an LSTM lie side by side: input, forget, candidate, output. */
function drawBias(layer: Layer, kind: Initializer, shape: Shape, random: Random): Float32Array<ArrayBuffer> {
  const values = draw(kind, shape, random);
  return layer.kind === "lstm" && layer.unitForgetBias
    ? values.fill(1, layer.units, 2 * layer.units)
    : values;
}

/**
 * Glorot: variance 2/(in + out) (Glorot and Bengio 2010); He: 2/in (He et al. 2015); LeCun: 1/in (LeCun et al. 1998).
 * A bias counts as `[1, units]` here, as in Keras.
 */
export function draw(kind: Initializer | "ones", shape: Shape, random: Random): Float32Array<ArrayBuffer> {
  const { inputs, outputs } = toFans(shape);
  const values = new Float32Array(toSize(shape));
  switch (kind) {
    case "glorotUniform":
      return fillUniform(values, Math.sqrt(6 / (inputs + outputs)), random);
    case "glorotNormal":
      return fillTruncated(values, Math.sqrt(2 / (inputs + outputs)), random);
    case "heUniform":
      return fillUniform(values, Math.sqrt(6 / inputs), random);
    case "heNormal":
      return fillTruncated(values, Math.sqrt(2 / inputs), random);
    case "lecunUniform":
      return fillUniform(values, Math.sqrt(3 / inputs), random);
    case "lecunNormal":
      return fillTruncated(values, Math.sqrt(1 / inputs), random);
    case "uniform":
      return fillUniform(values, 0.5, random);
    case "constant":
      return values.fill(0.1);
    case "zeros":
      return values;
    case "ones":
      return values.fill(1);
    case "orthogonal":
      return drawOrthogonal(values.length / outputs, outputs, random);
  }
}

/** Numbers that go into and out of one neuron; the leading dimensions of a larger kernel are its receptive field. */
function toFans(shape: Shape): { inputs: number; outputs: number } {
  const outputs = shape.at(-1) ?? 1;
  if (shape.length < 2) return { inputs: outputs, outputs };
  const field = toSize(shape.slice(0, -2));
  return { inputs: field * shape.at(-2)!, outputs: field * outputs };
}

function fillUniform(
  values: Float32Array<ArrayBuffer>,
  limit: number,
  random: Random,
): Float32Array<ArrayBuffer> {
  for (let i = 0; i < values.length; i++) values[i] = (2 * random() - 1) * limit;
  return values;
}

/** Deviation of a normal distribution that was cut at ±2. */
const truncatedDeviation = 0.8796256610342398;

/** Normal, cut at two deviations and widened so that `deviation` is what comes out, as Keras does. */
function fillTruncated(
  values: Float32Array<ArrayBuffer>,
  deviation: number,
  random: Random,
): Float32Array<ArrayBuffer> {
  for (let i = 0; i < values.length; i++) {
    let value = drawNormal(random);
    while (Math.abs(value) > 2) value = drawNormal(random);
    values[i] = (value * deviation) / truncatedDeviation;
  }
  return values;
}

/**
 * A matrix whose rows (or columns, whichever are fewer) are of length 1 and at right angles (Saxe et al. 2014): normal
 * numbers, made orthogonal by modified Gram–Schmidt over contiguous vectors. That grows with the cube of the size, so
 * large ones are turned at random instead.
 */
function drawOrthogonal(rows: number, columns: number, random: Random): Float32Array<ArrayBuffer> {
  const count = Math.min(rows, columns);
  const length = Math.max(rows, columns);
  const at =
    count ** 2 * length > maxProducts ? turnAxes(count, length, random) : straighten(count, length, random);
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = rows <= columns ? at(row, column) : at(column, row);
    }
  }
  return values;
}

/** About a tenth of a second. */
const maxProducts = 2 ** 25;

type Matrix = (vector: number, place: number) => number;

function straighten(count: number, length: number, random: Random): Matrix {
  const vectors = Array.from({ length: count }, () =>
    Float64Array.from({ length }, () => drawNormal(random)),
  );
  for (const [i, vector] of vectors.entries()) {
    const size = Math.sqrt(dot(vector, vector));
    for (let k = 0; k < length; k++) vector[k]! /= size;
    for (const other of vectors.slice(i + 1)) {
      const share = dot(vector, other);
      for (let k = 0; k < length; k++) other[k]! -= share * vector[k]!;
    }
  }
  return (vector, place) => vectors[vector]![place]!;
}

/**
 * The first `count` axes of space, turned: in each round all places are paired by chance and every pair is turned by 45°,
 * one way or the other (Kac's random walk, in rounds as in Jain et al. 2020). A turn keeps lengths and angles. A round
 * halves what is uneven (the fourth powers), so that after 2·log₂(length) of them nothing is left of the axes.
 */
function turnAxes(count: number, length: number, random: Random): Matrix {
  // Place by place, so that a turn walks along two pieces of memory.
  const places = Array.from({ length }, (_, place) => {
    const values = new Float64Array(count);
    if (place < count) values[place] = 1;
    return values;
  });
  const order = Array.from({ length }, (_, place) => place);
  for (let rounds = 2 * Math.ceil(Math.log2(length)); rounds > 0; rounds--) {
    shuffle(order, random);
    for (let i = 0; i + 1 < length; i += 2) {
      const [a, b] = [places[order[i]!]!, places[order[i + 1]!]!];
      const sine = random() < 0.5 ? Math.SQRT1_2 : -Math.SQRT1_2;
      for (let k = 0; k < count; k++) {
        const [x, y] = [a[k]!, b[k]!];
        a[k] = Math.SQRT1_2 * x - sine * y;
        b[k] = sine * x + Math.SQRT1_2 * y;
      }
    }
  }
  return (vector, place) => places[place]![vector]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
