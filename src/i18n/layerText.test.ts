import { expect, test } from "vitest";
import { createLayer, type LayerPatch } from "#model/editNetwork.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, LayerKind } from "#model/network.ts";
import { toLayerSentence, toLayerSubtitle, toLayerTitle, type KnownPlan } from "#i18n/layerText.ts";
import { en as words } from "#i18n/en.ts";
import { zh as chinese } from "#i18n/zh.ts";
import { createTranslate, type Translate } from "#i18n/translate.ts";

const en = createTranslate("en");
const zh = createTranslate("zh");
const kinds = Object.keys(layerKinds) as LayerKind[];
const toLayer = (kind: LayerKind, patch: LayerPatch = {}): Layer =>
  kind === "input" || kind === "output"
    ? ({ id: kind, kind, ...layerKinds[kind].defaults, ...patch } as Layer)
    : createLayer({ layers: [], links: [] }, kind, patch);
const maps: KnownPlan = { inputs: [[28, 28, 1]], output: [26, 26, 8] };
const sub = (kind: LayerKind, patch: LayerPatch, plan: KnownPlan = maps, t: Translate = en) =>
  toLayerSubtitle(t, toLayer(kind, patch), plan);

test("an activation layer bears the name of its function, the others that of their kind", () => {
  expect(toLayerTitle(en, toLayer("activation"))).toBe("ReLU");
  expect(
    kinds.filter((kind) => kind !== "activation").map((kind) => toLayerTitle(en, toLayer(kind))),
  ).toEqual(kinds.filter((kind) => kind !== "activation").map((kind) => words[`layer.${kind}`]));
});

test("titles fit on a card: 10 Latin letters or 4 Chinese signs", () => {
  expect(kinds.filter((kind) => words[`layer.${kind}`].length > 10)).toEqual([]);
  const tooLong = kinds.filter((kind) => {
    const title = chinese[`layer.${kind}`];
    return title.length > (/\p{Script=Han}/u.test(title) ? 4 : 10);
  });
  expect(tooLong).toEqual([]);
});

test("what a layer does fits into two short lines", () => {
  expect(kinds.filter((kind) => words[`layer.${kind}.what`].length > 110)).toEqual([]);
  expect(kinds.filter((kind) => chinese[`layer.${kind}.what`].length > 55)).toEqual([]);
});

test("subtitles say the settings that matter", () => {
  expect([
    sub("conv2d", { filters: 8 }),
    sub("conv2d", { filters: 16, kernelSize: 5, strides: 2, activation: "linear" }),
    sub("depthwiseConv2d", { strides: 2 }),
    sub("conv1d", { kernelSize: 5 }),
    sub("maxPooling2d", { poolSize: 2, strides: 2 }),
    sub("averagePooling2d", { poolSize: 3, strides: 2 }),
    sub("maxPooling1d", { poolSize: 4, strides: 4 }),
    sub("flatten", {}),
    sub("reshape", { targetShape: [-1, 4] }, { inputs: [[8]], output: [2, 4] }),
    sub("dense", { units: 120, activation: "relu" }),
    sub("dense", { units: 3, activation: "linear" }),
    sub("dropout", { rate: 0.25 }),
    sub("gaussianNoise", { stddev: 0.3 }),
    sub("activation", { activation: "relu" }),
    sub("add", {}, { inputs: [[4], [4]], output: [4] }),
    sub("output", { activation: "softmax" }, { inputs: [[84]], output: [10] }),
  ]).toEqual([
    "8 @ 3×3, ReLU",
    "16 @ 5×5/2",
    "3×3/2 each, ReLU",
    "8 @ 5, ReLU",
    "2×2",
    "3×3/2",
    "4",
    "to a list",
    "to 2×4",
    "120, ReLU",
    "3",
    "25% silent",
    "±0.3",
    "max(0, x)",
    "2 branches",
    "10, softmax",
  ]);
});

test("a recurrent layer says what of its states comes out", () => {
  expect([
    sub("lstm", { units: 48 }),
    sub("gru", { units: 8, returnSequences: true }),
    sub("simpleRnn", { units: 8, bidirectional: "concat" }),
    sub("lstm", { units: 8, bidirectional: "sum", returnSequences: true }, maps, zh),
  ]).toEqual(["48, last step", "8, every step", "8, last step, both ways", "8，每一步，双向"]);
});

test("the input says what comes in", () => {
  const input = (output: readonly number[]) => sub("input", {}, { inputs: [output], output });
  const signs = (count: number) => sub("input", {}, { inputs: [[count]], output: [count], signs: 79 });
  expect([signs(40), signs(1)]).toEqual(["40 signs of 79", "one of 79"]);
  expect([input([28, 28, 1]), input([28, 28, 3]), input([5]), input([40, 8])]).toEqual([
    "grey picture",
    "colour picture",
    "5 features",
    "40×8",
  ]);
});

test("no kind leaves a slot open, in either language, with and without a plan", () => {
  const texts = [en, zh].flatMap((t) =>
    kinds.flatMap((kind) =>
      [maps, null].flatMap((plan) => {
        const layer = toLayer(kind);
        return [toLayerTitle(t, layer), toLayerSubtitle(t, layer, plan), toLayerSentence(t, layer, plan)];
      }),
    ),
  );
  expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
});

test("a sentence has the layer's own numbers", () => {
  expect(toLayerSentence(en, toLayer("conv2d", { filters: 6 }), maps)).toBe(
    "Slides 6 small windows over the picture. Each one asks: how much does this patch look like me?",
  );
  expect(toLayerSentence(zh, toLayer("dropout", { rate: 0.5 }), maps)).toBe(
    "训练时随机把 50% 的数变为 0，使网络无法只依赖其中某几个。",
  );
});
