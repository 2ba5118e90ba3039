import { describe, expect, test } from "vitest";
import { layerGroups, layerKinds, ruleOf } from "#model/layerKinds.ts";
import type { Setting } from "#model/layerRule.ts";
import type { Layer, LayerKind } from "#model/network.ts";
import { isInRange } from "#model/range.ts";
import type { Shape } from "#model/tensorShape.ts";
import { toPlainEnds } from "#model/ends.fixture.ts";

const ends = toPlainEnds([28, 28, 1], 10);
const toLayer = (kind: LayerKind, settings: object): Layer =>
  ({ id: "a", kind, ...layerKinds[kind].defaults, ...settings }) as Layer;
const shapeOf = (kind: LayerKind, settings: object, ...inputs: readonly Shape[]) =>
  ruleOf(kind).toShape(toLayer(kind, settings), inputs, ends);
const weightsOf = (kind: LayerKind, settings: object, input: Shape) =>
  (ruleOf(kind).toWeights?.(toLayer(kind, settings), input, ends) ?? []).map(
    ({ name, shape }) => `${name} ${shape.join("×")}`,
  );
const flopsOf = (kind: LayerKind, settings: object, ...inputs: readonly Shape[]) => {
  const output = shapeOf(kind, settings, ...inputs) as Shape;
  return ruleOf(kind).toFlops?.(toLayer(kind, settings), inputs, output) ?? 0;
};

/** Worked out by hand, as Keras 3 has them. */
test.each<[LayerKind, object, Shape, Shape]>([
  ["input", {}, [28, 28, 1], [28, 28, 1]],
  ["dense", { units: 5 }, [7], [5]],
  ["dense", { units: 5 }, [9, 7], [9, 5]],
  ["activation", {}, [9, 7, 3], [9, 7, 3]],
  ["dropout", {}, [9, 7], [9, 7]],
  ["gaussianNoise", {}, [9], [9]],
  ["batchNormalization", {}, [9, 7, 3], [9, 7, 3]],
  ["layerNormalization", {}, [9, 7, 3], [9, 7, 3]],
  ["flatten", {}, [9, 7, 3], [189]],
  ["flatten", {}, [9], [9]],
  ["reshape", { targetShape: [-1] }, [9, 7], [63]],
  ["reshape", { targetShape: [-1, 9] }, [9, 7], [7, 9]],
  ["reshape", { targetShape: [3, 3, 7] }, [63], [3, 3, 7]],
  ["conv1d", { filters: 4, kernelSize: 3 }, [10, 2], [8, 4]],
  ["conv1d", { filters: 4, kernelSize: 3, padding: "causal", strides: 2 }, [9, 2], [5, 4]],
  ["conv1d", { filters: 4, kernelSize: 3, dilation: 3 }, [10, 2], [4, 4]],
  ["conv2d", { filters: 4, kernelSize: 3 }, [28, 20, 1], [26, 18, 4]],
  ["conv2d", { filters: 4, kernelSize: 3, strides: 2 }, [28, 20, 1], [13, 9, 4]],
  ["conv2d", { filters: 4, kernelSize: 3, strides: 2, padding: "same" }, [28, 21, 1], [14, 11, 4]],
  ["conv2d", { filters: 4, kernelSize: 5, dilation: 2 }, [28, 20, 1], [20, 12, 4]],
  ["depthwiseConv2d", { depthMultiplier: 2, padding: "valid" }, [8, 8, 3], [6, 6, 6]],
  ["separableConv2d", { filters: 5, depthMultiplier: 2 }, [8, 8, 3], [8, 8, 5]],
  ["conv2dTranspose", { filters: 4, kernelSize: 3, strides: 2 }, [7, 5, 2], [14, 10, 4]],
  ["conv2dTranspose", { filters: 4, kernelSize: 3, strides: 2, padding: "valid" }, [7, 5, 2], [15, 11, 4]],
  ["conv2dTranspose", { filters: 4, kernelSize: 2, strides: 3, padding: "valid" }, [7, 5, 2], [21, 15, 4]],
  ["upSampling2d", { size: 3 }, [7, 5, 2], [21, 15, 2]],
  ["zeroPadding2d", { padding: 2 }, [7, 5, 2], [11, 9, 2]],
  ["maxPooling1d", {}, [9, 4], [4, 4]],
  ["averagePooling1d", { padding: "same" }, [9, 4], [5, 4]],
  ["maxPooling2d", {}, [13, 12, 4], [6, 6, 4]],
  ["averagePooling2d", { poolSize: 3, strides: 1 }, [13, 12, 4], [11, 10, 4]],
  ["globalMaxPooling", {}, [13, 12, 4], [4]],
  ["globalAveragePooling", {}, [13, 4], [4]],
  ["embedding", { outputDim: 3 }, [9], [9, 3]],
  ["simpleRnn", { units: 5 }, [9, 7], [5]],
  ["gru", { units: 5, returnSequences: true }, [9, 7], [9, 5]],
  ["lstm", { units: 5, bidirectional: "concat" }, [9, 7], [10]],
  ["lstm", { units: 5, bidirectional: "mul", returnSequences: true }, [9, 7], [9, 5]],
  ["repeatVector", { n: 3 }, [7], [3, 7]],
  ["selfAttention", {}, [9, 7], [9, 7]],
  ["positionalEncoding", {}, [9, 7], [9, 7]],
  ["output", {}, [84], [10]],
])("%s %j turns %j into %j", (kind, settings, input, output) => {
  expect(shapeOf(kind, settings, input)).toEqual(output);
});

test("joins read several shapes", () => {
  expect(shapeOf("attention", {}, [4, 7], [9, 7])).toEqual([4, 7]);
  expect(shapeOf("dot", {}, [7], [7])).toEqual([1]);
  expect(shapeOf("add", {}, [4, 4, 2], [4, 4, 2])).toEqual([4, 4, 2]);
  expect(shapeOf("multiply", {}, [3], [3], [3])).toEqual([3]);
  expect(shapeOf("concatenate", {}, [4, 4, 2], [4, 4, 3], [4, 4, 1])).toEqual([4, 4, 6]);
});

test("an autoencoder's output weighs the channels of each pixel", () => {
  const again = toPlainEnds([28, 28, 3], 3, [28, 28, 3]);
  const output = toLayer("output", {});
  expect(ruleOf<LayerKind>("output").toShape(output, [[28, 28, 16]], again)).toEqual([28, 28, 3]);
  expect(ruleOf<LayerKind>("output").toWeights!(output, [28, 28, 16], again)).toMatchObject([
    { shape: [16, 3] },
    { shape: [3] },
  ]);
});

test.each<[LayerKind, object, readonly Shape[], string, object]>([
  ["dense", {}, [[11, 11, 16]], "shape.needsFlat", { got: "11×11×16", maps: 16, count: 1936 }],
  ["output", {}, [[9, 7]], "shape.needsFlat", { got: "9×7", maps: 7, count: 63 }],
  ["conv2d", {}, [[28]], "shape.needsMaps", { got: "28" }],
  ["upSampling2d", {}, [[28, 28]], "shape.needsMaps", { got: "28×28" }],
  ["conv2dTranspose", {}, [[28, 28]], "shape.needsMaps", { got: "28×28" }],
  ["conv1d", {}, [[28, 28, 1]], "shape.needsSequence", { got: "28×28×1" }],
  ["globalMaxPooling", {}, [[28]], "shape.needsSpace", { got: "28" }],
  ["lstm", {}, [[28, 28, 1]], "shape.needsSequence", { got: "28×28×1" }],
  ["selfAttention", {}, [[28]], "shape.needsSequence", { got: "28" }],
  ["gru", {}, [[5000, 2]], "shape.tooManySteps", { count: 5000, max: 4096 }],
  ["embedding", {}, [[28, 28]], "shape.needsSigns", { got: "28×28" }],
  ["repeatVector", {}, [[9, 7]], "shape.needsFlat", { got: "9×7", maps: 7, count: 63 }],
  ["maxPooling2d", { poolSize: 5 }, [[4, 9, 1]], "shape.empty", { got: "4×9", window: "5×5" }],
  ["conv1d", { kernelSize: 3, dilation: 4 }, [[8, 1]], "shape.empty", { got: "8", window: "9" }],
  ["conv2d", { strides: 2, dilation: 2 }, [[28, 28, 1]], "shape.stridesAndDilation", {}],
  ["add", {}, [[4], [5]], "shape.mismatch", { first: "4", other: "5" }],
  [
    "concatenate",
    {},
    [
      [4, 4, 1],
      [4, 5, 1],
    ],
    "shape.concatenate",
    { first: "4×4×1", other: "4×5×1" },
  ],
  ["multiply", {}, [[4]], "shape.tooFewInputs", { count: 1 }],
  ["attention", {}, [[4, 7]], "shape.tooFewInputs", { count: 1 }],
  ["attention", {}, [[4, 7], [9]], "shape.needsSequence", { got: "9" }],
  [
    "attention",
    {},
    [
      [4, 7],
      [9, 6],
    ],
    "shape.attention",
    { first: 7, other: 6 },
  ],
  ["dot", {}, [[4], [4], [4]], "shape.tooManyInputs", { count: 3 }],
  ["dot", {}, [[4], [5]], "shape.mismatch", { first: "4", other: "5" }],
  ["dot", {}, [[4], [2, 2]], "shape.needsFlat", { got: "2×2", maps: 2, count: 4 }],
  ["reshape", { targetShape: [-1, 5] }, [[9]], "shape.reshape", { count: 9, wanted: 5, shape: "-1×5" }],
  ["reshape", { targetShape: [-1, -1] }, [[9]], "shape.reshape", { count: 9, wanted: 1, shape: "-1×-1" }],
  ["reshape", { targetShape: [] }, [[1]], "shape.reshape", { count: 1, wanted: 1, shape: "" }],
])("%s %j after %j: %s", (kind, settings, inputs, fault, values) => {
  expect(shapeOf(kind, settings, ...inputs)).toEqual({ fault, values });
});

describe("weights", () => {
  test.each<[LayerKind, object, Shape, readonly string[]]>([
    ["dense", { units: 5 }, [7], ["kernel 7×5", "bias 5"]],
    ["conv1d", { filters: 4, kernelSize: 3 }, [10, 2], ["kernel 3×2×4", "bias 4"]],
    ["conv2d", { filters: 4, kernelSize: 3 }, [28, 28, 2], ["kernel 3×3×2×4", "bias 4"]],
    ["depthwiseConv2d", { depthMultiplier: 2 }, [8, 8, 3], ["depthwiseKernel 3×3×3×2", "bias 6"]],
    [
      "separableConv2d",
      { filters: 5, depthMultiplier: 2 },
      [8, 8, 3],
      ["depthwiseKernel 3×3×3×2", "pointwiseKernel 1×1×6×5", "bias 5"],
    ],
    ["conv2dTranspose", { filters: 4, kernelSize: 3 }, [7, 7, 2], ["kernel 3×3×4×2", "bias 4"]],
    ["layerNormalization", {}, [7, 7, 2], ["gamma 2", "beta 2"]],
    ["batchNormalization", { center: false }, [9], ["gamma 9", "movingMean 9", "movingVariance 9"]],
    ["batchNormalization", { scale: false }, [9], ["beta 9", "movingMean 9", "movingVariance 9"]],
    ["embedding", { inputDim: 30, outputDim: 4 }, [9], ["embeddings 30×4"]],
    ["simpleRnn", { units: 5 }, [9, 7], ["kernel 7×5", "recurrentKernel 5×5", "bias 5"]],
    ["lstm", { units: 5 }, [9, 7], ["kernel 7×20", "recurrentKernel 5×20", "bias 20"]],
    ["gru", { units: 5 }, [9, 7], ["kernel 7×15", "recurrentKernel 5×15", "bias 2×15"]],
    [
      "gru",
      { units: 5, resetAfter: false, bidirectional: "concat" },
      [9, 7],
      [
        "kernel 7×15",
        "recurrentKernel 5×15",
        "bias 15",
        "backwardKernel 7×15",
        "backwardRecurrentKernel 5×15",
        "backwardBias 15",
      ],
    ],
    [
      "selfAttention",
      { heads: 2, keyDim: 4 },
      [9, 7],
      [
        "queryKernel 7×2×4",
        "queryBias 2×4",
        "keyKernel 7×2×4",
        "keyBias 2×4",
        "valueKernel 7×2×4",
        "valueBias 2×4",
        "outputKernel 2×4×7",
        "outputBias 7",
      ],
    ],
    ["maxPooling2d", {}, [9, 9, 1], []],
    ["attention", { useScale: true }, [4, 7], ["scale "]],
  ])("%s %j on %j has those of Keras, in its order", (kind, settings, input, expected) => {
    expect(weightsOf(kind, settings, input)).toEqual(expected);
  });

  test("without a bias there is none", () => {
    const kinds = (Object.keys(layerKinds) as LayerKind[]).filter(
      (kind) => "useBias" in layerKinds[kind].defaults,
    );
    const biases = kinds.flatMap((kind) => weightsOf(kind, { useBias: false }, [8, 8, 3]));
    expect(biases.filter((name) => name.startsWith("bias"))).toEqual([]);
    expect(kinds).toHaveLength(11);
  });
});

test.each<[LayerKind, object, readonly Shape[], number]>([
  ["dense", { units: 5 }, [[7]], 2 * 7 * 5],
  ["conv1d", { filters: 4, kernelSize: 3 }, [[10, 2]], 2 * 8 * 4 * 3 * 2],
  ["conv2d", { filters: 4, kernelSize: 3 }, [[28, 28, 2]], 2 * 26 * 26 * 4 * 9 * 2],
  ["depthwiseConv2d", {}, [[8, 8, 3]], 2 * 8 * 8 * 3 * 9],
  ["separableConv2d", { filters: 5 }, [[8, 8, 3]], 2 * 8 * 8 * (3 * 9 + 3 * 5)],
  ["conv2dTranspose", { filters: 4, kernelSize: 3 }, [[7, 7, 2]], 2 * 7 * 7 * 2 * 9 * 4],
  ["maxPooling2d", {}, [[8, 8, 3]], 4 * 4 * 3 * 4],
  ["lstm", { units: 5 }, [[9, 7]], 9 * 2 * 4 * 5 * (7 + 5)],
  ["gru", { units: 5, bidirectional: "sum" }, [[9, 7]], 2 * 9 * 2 * 3 * 5 * (7 + 5)],
  ["selfAttention", { heads: 2, keyDim: 3 }, [[9, 7]], 2 * 9 * 6 * (4 * 7 + 2 * 9)],
  [
    "attention",
    {},
    [
      [4, 7],
      [9, 7],
    ],
    2 * 2 * 4 * 9 * 7,
  ],
  ["dot", {}, [[5], [5]], 2 * 5],
  ["add", {}, [[5], [5], [5]], 2 * 5],
  ["concatenate", {}, [[5], [5]], 0],
  ["flatten", {}, [[5, 5]], 0],
])("%s %j on %j takes %i operations", (kind, settings, inputs, flops) => {
  expect(flopsOf(kind, settings, ...inputs)).toBe(flops);
});

describe.each(Object.keys(layerKinds) as LayerKind[])("%s", (kind) => {
  test("has defaults within the ranges of its settings", () => {
    const { defaults, settings } = ruleOf(kind);
    const allowed = settings as Readonly<Record<string, Setting>>;
    const bad = Object.entries(defaults).filter(([name, value]) => {
      const range = allowed[name]!;
      if (range === "boolean") return typeof value !== "boolean";
      if (range === "shape") return !Array.isArray(value);
      return "min" in range ? !isInRange(range, value) : !range.includes(value as string);
    });
    expect(bad).toEqual([]);
    expect(Object.keys(allowed).toSorted()).toEqual(Object.keys(defaults).toSorted());
  });

  test("hears only settings that it has", () => {
    const { live, settings } = ruleOf(kind);
    expect((live as readonly string[]).filter((name) => !(name in settings))).toEqual([]);
  });
});

test("every kind but the two ends stands in one group", () => {
  const grouped = Object.values(layerGroups).flat();
  const hidden = Object.keys(layerKinds).filter((kind) => kind !== "input" && kind !== "output");
  expect(grouped.toSorted()).toEqual(hidden.toSorted());
});
