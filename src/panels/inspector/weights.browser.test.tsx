import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { buildNetwork, type Step } from "#model/buildNetwork.ts";
import { isConvolution, sumAt, toConvolution } from "#panels/inspector/convolution.ts";
import { arrived, idOf, layerOf, open, pictures, showTab } from "#panels/inspector/inspector.fixture.tsx";
import { createTestPlayground } from "#panels/playground.fixture.tsx";
import { formatWeight } from "#viz/formatNumber.ts";

test("at the mark the words tell the sum that the engine's weights make of the sample", async () => {
  const playground = await open("conv2d");
  await showTab("Weights");
  await arrived(playground);
  await expect.element(page.getByRole("option", { name: "filter 4" })).toBeVisible();
  await page.getByRole("option", { name: "filter 3" }).click();
  const answer = page.getByRole("img", { name: "What filter 3 answers; arrow keys move the mark" });
  await expect.element(answer).toBeVisible();
  answer.element().focus();
  await userEvent.keyboard("{Shift>}{ArrowLeft}{ArrowUp}{/Shift}{ArrowRight}");
  const { pictures: now } = playground.live;
  const layer = layerOf(playground, "conv2d");
  if (now?.kind !== "sample" || !isConvolution(layer)) throw new Error("no sample");
  const plan = playground.session.store.getState().plans.get(layer.id)!;
  const [kernel, bias] = now.weights.get(layer.id)!;
  const { sum } = sumAt(toConvolution(layer, plan), {
    x: now.x,
    kernel: kernel!.values,
    bias: bias!.values,
    filter: 2,
    channel: 0,
    place: { row: 0, column: 1 },
  });
  const text = (sum > 0 ? "+" : "") + formatWeight(sum, "");
  await expect.element(page.getByText(`nine products plus the bias make ${text}; ReLU`)).toBeVisible();
  // the engine says the same
  const engineAnswer = now.outputs.get(layer.id)![1 * 4 + 2]!;
  expect(engineAnswer).toBeCloseTo(Math.max(0, sum), 4);
});

const linear = { activation: "linear" } as const;
test.each([
  ["conv2d", { padding: "same", strides: 3, filters: 3, ...linear }, []],
  ["conv2d", { dilation: 2, filters: 3, ...linear }, []],
  ["depthwiseConv2d", { depthMultiplier: 2, strides: 2, ...linear }, []],
  ["conv2dTranspose", { padding: "same", filters: 3, ...linear }, []],
  ["conv2dTranspose", { padding: "valid", strides: 2, kernelSize: 5, filters: 3, ...linear }, []],
  [
    "conv1d",
    { padding: "causal", dilation: 2, filters: 3, ...linear },
    [["reshape", { targetShape: [8, 8] }]],
  ],
  [
    "conv1d",
    { padding: "same", strides: 2, kernelSize: 4, filters: 3, ...linear },
    [["reshape", { targetShape: [8, 8] }]],
  ],
] as const)(
  "the sum of %s with %o is what the engine answers, at every place",
  async (kind, settings, before) => {
    const steps: Step[] = [["conv2d", { filters: 2, padding: "same" }], [kind, settings], ["flatten"]];
    if (before.length > 0) steps.splice(0, 1, ...before);
    const network = buildNetwork(steps, { activation: "softmax" });
    const playground = await createTestPlayground({ ...pictures, network });
    const layer = network.layers.findLast((one) => one.kind === kind)!;
    playground.view.setState({ layers: [layer.id] });
    await arrived(playground);
    const { pictures: now } = playground.live;
    if (now?.kind !== "sample" || !isConvolution(layer)) throw new Error("no sample");
    const convolution = toConvolution(layer, playground.session.store.getState().plans.get(layer.id)!);
    const source = network.links.find(({ to }) => to === layer.id)!.from;
    const [kernel, bias] = now.weights.get(layer.id)!;
    const { rows, columns, filters } = convolution;
    const sums = Array.from({ length: rows.output * columns.output * filters }, (_, i) => {
      const at = Math.floor(i / filters);
      const place = { row: Math.floor(at / columns.output), column: at % columns.output };
      const request = { x: now.outputs.get(source)!, kernel: kernel!.values, bias: bias!.values };
      return sumAt(convolution, { ...request, filter: i % filters, channel: 0, place }).sum;
    });
    const answers = now.outputs.get(layer.id)!;
    expect(answers.length).toBe(sums.length);
    expect(Math.max(...sums.map((sum, i) => Math.abs(sum - answers[i]!)))).toBeLessThan(1e-4);
    expect(Math.max(...answers)).toBeGreaterThan(0.01);
  },
);

test("a separable convolution shows its windows, and how their answers are mixed", async () => {
  const network = buildNetwork([["separableConv2d", { filters: 5 }], ["flatten"]], { activation: "softmax" });
  const playground = await open("separableConv2d", { ...pictures, network });
  await showTab("Weights");
  await arrived(playground);
  await expect.element(page.getByText(/^At the mark, nine products make [+−]?\d\.\d\d\.$/)).toBeVisible();
  await expect
    .element(page.getByRole("img", { name: "Mixing: a column for each of 5 answers" }))
    .toBeVisible();
});

test("the weights of a dense layer are a matrix, laid out as the picture they read", async () => {
  const playground = await open("dense");
  await showTab("Weights");
  await arrived(playground);
  await expect.element(page.getByRole("img", { name: "16 × 6 weights" })).toBeVisible();
  await expect.element(page.getByRole("img", { name: "What neuron 1 looks for, 2×2×4" })).toBeVisible();
  await expect.element(page.getByRole("img", { name: "Biases, a bar for each of 6 channels" })).toBeVisible();
});

test("a recurrent layer shows the weights of its inputs and of its state, an embedding its table", async () => {
  const network = buildNetwork(
    [
      ["reshape", { targetShape: [8, 8] }],
      ["lstm", { units: 3, bidirectional: "concat" }],
      ["embedding", { inputDim: 5, outputDim: 2 }],
      ["flatten"],
    ],
    { activation: "softmax" },
  );
  const playground = await open("lstm", { ...pictures, network });
  await showTab("Weights");
  await arrived(playground);
  for (const name of ["Input weights, 8 × 12", "State weights, 3 × 12", "Input weights, backward, 8 × 12"]) {
    await expect.element(page.getByRole("img", { name, exact: true })).toBeVisible();
  }
  await expect
    .element(page.getByRole("img", { name: "Biases, a bar for each of 12 channels" }))
    .toBeVisible();
  playground.view.setState({ layers: [idOf(playground, "embedding")] });
  await expect.element(page.getByRole("img", { name: "Table of the signs, 5 × 2" })).toBeVisible();
});

test("a normalisation shows scale, shift and both averages; a pooling layer says why it has no weights", async () => {
  const playground = await open("batchNormalization");
  await showTab("Weights");
  await arrived(playground);
  const bars = page.getByRole("img", { name: /^γ, the scale, a bar for each of 4 channels/ });
  await expect.element(bars).toBeVisible();
  bars.element().focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(page.getByText("map 1: 1.000")).toBeVisible();
  playground.view.setState({ layers: [idOf(playground, "maxPooling2d")] });
  await expect.element(page.getByText(/only the winner gets the gradient/)).toBeVisible();
});
