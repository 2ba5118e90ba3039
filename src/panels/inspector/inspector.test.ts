import { expect, test } from "vitest";
import { createTranslate } from "#i18n/translate.ts";
import { buildNetwork, fork } from "#model/buildNetwork.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, LayerKind, Network } from "#model/network.ts";
import { toPlans } from "#model/shape.ts";
import type { Shape } from "#model/tensorShape.ts";
import { findPictureShape } from "#panels/inspector/laidOut.ts";
import { toLayerNames } from "#panels/inspector/layerNames.ts";
import { toParameterText } from "#panels/inspector/parameterText.ts";
import { parseShape } from "#model/parseShape.ts";
import { toEffect, toSettingGroups } from "#model/layerSettings.ts";
import { isNeverNegative } from "#panels/inspector/sign.ts";
import { toSignedWord, toTermText, toWords } from "#panels/inspector/words.ts";
import { toPlainEnds } from "#model/ends.fixture.ts";

const t = createTranslate("en");
const plansOf = (network: Network, input: Shape) => toPlans(network, toPlainEnds(input, 10));

test("parameters are counted as the weights lie: filters × window, inputs × neurons", () => {
  const network = buildNetwork([
    ["conv2d", { filters: 8 }],
    ["conv2d", { filters: 16, useBias: false }],
    ["separableConv2d", { filters: 4 }],
    ["conv2dTranspose", { filters: 2 }],
    ["batchNormalization"],
    ["flatten"],
    ["dense", { units: 12 }],
  ]);
  const plans = plansOf(network, [12, 12, 1]);
  const texts = network.layers.map(({ id }) => toParameterText(t, plans.get(id)!));
  expect(texts).toEqual([
    "",
    "8 × 3×3 weights + 8 biases",
    "16 × 3×3×8 weights",
    "16 × 3×3 weights + 16 × 4 mixing weights + 4 biases",
    "2 × 3×3×4 weights + 2 biases",
    "2 γ + 2 β + 2 means + 2 variances",
    "",
    "512 × 12 weights + 12 biases",
    "12 × 10 weights + 10 biases",
  ]);
});

test("every setting of every kind has its place in the form, but those that mean nothing now", () => {
  for (const [kind, { defaults, settings }] of Object.entries(layerKinds)) {
    const layer = { ...defaults, kind, id: "one" } as Layer;
    const { first, more } = toSettingGroups(layer);
    const left = Object.keys(settings).filter((name) => name !== "maxNorm");
    expect([...first, ...more].toSorted(), kind).toEqual(left.toSorted());
  }
  const dense = { ...layerKinds.dense.defaults, kind: "dense", id: "one" } as const;
  expect(toSettingGroups({ ...dense, kernelConstraint: "maxNorm" }).more).toContain("maxNorm");
  expect(toSettingGroups({ ...dense, useBias: false }).more).not.toContain("biasInitializer");
});

test("a setting says whether training goes on, the weights stay, or the layer starts anew", () => {
  const conv = { ...layerKinds.conv2d.defaults, kind: "conv2d", id: "one" } as const;
  expect(toEffect(conv, "activation")).toBe("live");
  expect(toEffect(conv, "strides")).toBe("keep");
  expect(toEffect(conv, "filters")).toBe("fresh");
});

test("a shape is read as people write it", () => {
  expect(parseShape("14×14×8")).toEqual([14, 14, 8]);
  expect(parseShape(" 7 x 7, −1 ")).toEqual([7, 7, -1]);
  expect(parseShape("49")).toEqual([49]);
  for (const text of ["", "2×2×2×2", "0×4", "−1×−1", "1.5×2", "a×b"])
    expect(parseShape(text), text).toBeNull();
});

test("what follows a ReLU is never negative, what follows weights may be", () => {
  const network = buildNetwork([
    ["conv2d", { activation: "relu" }],
    ["maxPooling2d"],
    fork("add", [], [["conv2d", { activation: "linear", padding: "same" }]]),
  ]);
  const signs = new Map(network.layers.map(({ id, kind }) => [kind, isNeverNegative(network, id, "images")]));
  expect(signs.get("input")).toBe(true);
  expect(signs.get("maxPooling2d")).toBe(true);
  expect(signs.get("add")).toBe(false);
  expect(isNeverNegative(network, "input", "points")).toBe(false);
});

test("weights can be laid out as the picture behind Flatten, and not where dense layers mixed it", () => {
  const network = buildNetwork([["maxPooling2d"], ["flatten"], ["dropout"], ["dense"], ["dense"]]);
  const plans = plansOf(network, [8, 8, 1]);
  const [first, second] = network.layers.filter(({ kind }) => kind === ("dense" satisfies LayerKind));
  expect(findPictureShape(network, plans, first!.id)).toEqual([4, 4, 1]);
  expect(findPictureShape(network, plans, second!.id)).toBeNull();
});

test("layers with the same title are numbered from the input on", () => {
  const network = buildNetwork([["conv2d"], ["maxPooling2d"], ["conv2d"], ["flatten"]]);
  expect([...toLayerNames(t, network).values()]).toEqual([
    "Input",
    "Conv2D 1",
    "MaxPool",
    "Conv2D 2",
    "Flatten",
    "Output",
  ]);
});

test("numbers in sentences bear their sign, and terms stand between plus and minus", () => {
  expect(toSignedWord(0.956, "diverged")).toEqual({ text: "+0.96", sign: 0.956 });
  expect(toSignedWord(Number.NaN, "diverged")).toEqual({ text: "diverged" });
  expect(toTermText([0.5, -0.25, 0, 2], "diverged")).toBe("0.50 − 0.25 + 0.00 + 2.00");
  expect(toWords("{a} makes {b}.", { a: "it", b: { text: "−1", sign: -1 } })).toEqual([
    { text: "it" },
    { text: " makes " },
    { text: "−1", sign: -1 },
    { text: "." },
  ]);
});
