import katex from "katex";
import { expect, test } from "vitest";
import { activations } from "#model/activation.ts";
import { layerGroups, layerKinds, ruleOf } from "#model/layerKinds.ts";
import type { Layer, LayerKind } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import type { Shape } from "#model/tensorShape.ts";
import { toFormula } from "#panels/inspector/formulas.ts";
import { toPlainEnds } from "#model/ends.fixture.ts";

function make(kind: LayerKind, inputs: readonly Shape[], settings: object = {}, target: Shape | null = null) {
  const rule = ruleOf(kind);
  const layer = { ...rule.defaults, kind, id: "one", ...settings } as Layer;
  const ends = toPlainEnds(inputs[0]!, target?.at(-1) ?? 10, target);
  const output = rule.toShape(layer, inputs, ends);
  if ("fault" in output) throw new Error(output.fault);
  return toFormula(layer, { id: "one", inputs, output, weights: [], flops: 0 } satisfies LayerPlan);
}

const isFlat = (kind: LayerKind) => ["dense", "output", "embedding", "repeatVector", "dot"].includes(kind);
const isSequence = (kind: LayerKind) =>
  kind.endsWith("1d") || [...layerGroups.recurrent, ...layerGroups.attention].includes(kind as never);
const isJoin = (kind: LayerKind) => ruleOf(kind).reads === "many";
/** Inputs that the kind can read. */
const inputsOf = (kind: LayerKind): Shape[] => {
  const shape = isFlat(kind) ? [400] : isSequence(kind) ? [20, 4] : [14, 12, 8];
  return isJoin(kind) ? [shape, shape] : [shape];
};

test.each(Object.keys(layerKinds) as LayerKind[])("the formula of %s is TeX that KaTeX can set", (kind) => {
  const formula = make(kind, inputsOf(kind));
  const html = katex.renderToString(formula, { displayMode: true, throwOnError: true, strict: "error" });
  expect(html).toContain("katex-mathml");
  expect(formula).toMatch(/14|400|20/);
});

test.each(activations)("the formulas that hold %s are TeX that KaTeX can set", (activation) => {
  for (const kind of ["activation", "dense", "conv2d", "conv1d", "separableConv2d"] as const) {
    const formula = make(kind, inputsOf(kind), { activation });
    katex.renderToString(formula, { displayMode: true, throwOnError: true, strict: "error" });
  }
});

test.each([
  ["conv2d", { padding: "same", strides: 2, useBias: false }],
  ["conv2d", { padding: "same", dilation: 2 }],
  ["conv2dTranspose", { padding: "valid" }],
  ["averagePooling2d", { padding: "same", poolSize: 3 }],
  ["upSampling2d", { interpolation: "bilinear" }],
  ["batchNormalization", { epsilon: 1e-7, center: false, scale: false }],
  ["layerNormalization", { epsilon: 2e-7 }],
  ["simpleRnn", { activation: "linear", goBackwards: true, bidirectional: "concat" }],
  ["gru", { resetAfter: false, useBias: false, bidirectional: "sum", returnSequences: true }],
  ["lstm", { recurrentActivation: "hardSigmoid", bidirectional: "ave" }],
  ["lstm", { bidirectional: "mul", returnSequences: true }],
  ["selfAttention", { causal: true, useBias: false }],
  ["attention", { useScale: true }],
] as const)("%s with %o is TeX that KaTeX can set", (kind, settings) => {
  const formula = make(kind, inputsOf(kind), settings);
  katex.renderToString(formula, { displayMode: true, throwOnError: true, strict: "error" });
});

test("a convolution has its own window, strides, padding and dilation in it", () => {
  const plain = make("conv2d", [[28, 28, 1]], { filters: 8 });
  expect(plain).toContain("\\sum_{u=0}^{2} \\sum_{v=0}^{2} x_{i + u,\\; j + v}\\; w_{uvf}");
  expect(plain).toContain("H' &= \\Big\\lfloor \\frac{28 - 3}{1} \\Big\\rfloor + 1 = 26");
  expect(plain).toContain("\\mathbb{R}^{26 \\times 26 \\times 8}");
  const deep = make("conv2d", [[28, 20, 8]], {});
  expect(deep).toContain("\\sum_{c=1}^{8} x_{i + u,\\; j + v,\\; c}\\; w_{uvcf}");
  expect(deep).toContain("W' &= \\Big\\lfloor \\frac{20 - 3}{1} \\Big\\rfloor + 1 = 18");
  const same = make("conv2d", [[28, 28, 1]], { padding: "same" });
  expect(same).toContain("x_{i + u - 1,\\; j + v - 1}");
  expect(same).toContain("H' &= \\Big\\lceil \\frac{28}{1} \\Big\\rceil = 28");
  expect(make("conv2d", [[28, 28, 1]], { strides: 2 })).toContain("x_{2i + u,\\; 2j + v}");
  expect(make("conv2d", [[28, 28, 1]], { dilation: 3 })).toContain("x_{i + 3u,\\; j + 3v}");
});

test("a dense layer sums over its own inputs, at each step of a sequence", () => {
  expect(make("dense", [[400]], { units: 10 })).toContain("\\sum_{i=1}^{400} x_{i}\\, w_{ij}");
  expect(make("dense", [[7, 4]], { units: 10, useBias: false })).toContain(
    "y_{t,j} &= \\tanh\\Big( \\sum_{i=1}^{4} x_{t,i}\\, w_{ij} \\Big)",
  );
});

test("the output of an autoencoder weighs the channels at each pixel", () => {
  expect(make("output", [[28, 28, 8]], {}, [28, 28, 1])).toContain("\\sum_{i=1}^{8} x_{pq,i}\\, w_{ij}");
});

test("dropout and noise say their own chance", () => {
  expect(make("dropout", [[30]], { rate: 0.3 })).toContain("0 & p = 0.3 \\\\ 1 & p = 0.7");
  expect(make("gaussianNoise", [[30]], { stddev: 0.25 })).toContain("0.25^2");
});
