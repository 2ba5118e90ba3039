import { beforeAll, expect, test } from "vitest";
import { page } from "vitest/browser";
import { buildNetwork, type Step } from "#model/buildNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import { defaultExperiment } from "#model/presets.ts";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { toTinyPairs, toTinyTranslation } from "#panels/results/pairs/pairs.fixture.ts";
import { tinyWords } from "#panels/results/words/words.fixture.ts";
import { TimePanel } from "#panels/time/TimePanel.tsx";
import { setTime } from "#state/view.ts";
import { formatPercent, formatWeight } from "#viz/formatNumber.ts";
import { loadTokens, point, pressKey } from "#viz/stage.fixture.ts";

const steps = 5;
const units = 4;

const toExperiment = (layer: Step): Experiment => ({
  ...defaultExperiment,
  data: {
    kind: "words",
    set: "tiny-words",
    pack: { classes: 2, distinct: 26, longest: steps, train: tinyWords.train.count, test: 10 },
    length: steps,
  },
  network: buildNetwork(
    [["embedding", { inputDim: tinyWords.alphabet.signs.length, outputDim: 6, maskZero: true }], layer],
    { activation: "softmax" },
  ),
  training: { ...defaultExperiment.training, loss: "categoricalCrossEntropy", batchSize: 5 },
});

/** A recurrent layer that reads "cca", the second word, and then two signs of padding. */
async function open(kind: RecurrentLayer["kind"], settings: object = {}): Promise<TestPlayground> {
  const playground = await createTestPlayground(toExperiment([kind, { units, ...settings }]), tinyWords);
  expect(playground.session.store.getState().problems).toEqual([]);
  playground.view.setState({ watched: { kind: "sample", part: "test", index: 1 } });
  await show(playground);
  return playground;
}

async function show(playground: TestPlayground): Promise<void> {
  renderIn(playground, <TimePanel />);
  await look(playground);
}

/** Ticks until the panel has a trace to show. */
async function look(playground: TestPlayground): Promise<void> {
  await expect
    .poll(
      () => {
        playground.tick();
        return document.querySelector(".viz-strip-plot[aria-label], .viz-attention [role=img]") !== null;
      },
      // the first one waits for its module
      { timeout: 30_000 },
    )
    .toBe(true);
  await drawn();
}

function toArray({ live }: TestPlayground, name: string): Float32Array {
  const found = [...live.trace!.layers.values()].map((arrays) => arrays.get(name)).find(Boolean);
  return found!.values;
}

const toText = (value: number) => formatWeight(value, "diverged");
const states = () => page.getByRole("img", { name: new RegExp(`of ${units} units over ${steps} steps`) });
const strip = () => document.querySelector(".viz-strip-plot")!;
const box = () => document.querySelector(".viz-time-plot .viz-box")!;
const choose = (group: string, name: string) =>
  page
    .getByRole("radiogroup", { name: group })
    .getByRole("radio", { name, exact: true })
    .click({ force: true });
const openTab = (name: string) => page.getByRole("tab", { name }).click();

async function hover(unit: number, step: number): Promise<void> {
  const plot = states().element();
  const { width, height } = plot.getBoundingClientRect();
  point(plot, "pointermove", ((step + 0.5) / steps) * width, ((unit + 0.5) / units) * height);
  await drawn();
}

beforeAll(loadTokens);

test("the strip follows the unit under the pointer through time, and a click keeps it", async () => {
  const playground = await open("lstm");
  const state = toArray(playground, "state");
  expect(strip().ariaLabel).toBe("unit 1");
  await hover(2, 1);
  expect(box().textContent).toBe(`unit 3, after c: ${toText(state[1 * units + 2]!)}`);
  expect(strip().ariaLabel).toBe("unit 3");
  point(states().element(), "pointerleave", 0, 0);
  await drawn();
  expect(strip().ariaLabel).toBe("unit 1");
  await hover(2, 1);
  states()
    .element()
    .dispatchEvent(new MouseEvent("click", { bubbles: true }));
  point(states().element(), "pointerleave", 0, 0);
  await drawn();
  const values = ["state", "cell"].map((name) => toText(toArray(playground, name)[units + 2]!));
  expect(strip().ariaLabel).toMatch(`unit 3. after c: state h ${values[0]}, memory c ${values[1]}`);
});

test("the signs that excite a unit are those after which its state is largest in the test part", async () => {
  const playground = await open("gru");
  setTime(playground.view, { unit: 2 });
  await openTab("What excites it");
  await page.getByRole("button", { name: "Read 10 test samples" }).click();
  await expect.element(page.getByRole("heading", { name: "Where it is strongest" })).toBeVisible();
  const { x, count } = tinyWords.test;
  const answer = await playground.session.engine()!.trace({ x: x.slice(), count, layers: ["gru1"] });
  const state = answer.layers[0]!.arrays.find(({ name }) => name === "state")!.values;
  const read = Array.from(x, (sign, i) => ({ sign, value: state[i * units + 2]! })).filter(
    ({ sign }) => sign !== 0,
  );
  const [strongest] = read.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const first = document.querySelector(".time-contexts > li")!;
  expect([
    first.querySelector("mark")!.textContent,
    first.querySelector(".time-context-value")!.textContent,
  ]).toEqual([tinyWords.alphabet.signs[strongest!.sign], toText(strongest!.value)]);
  const means = new Map(
    [...new Set(read.map(({ sign }) => sign))].map((sign) => {
      const own = read.filter((one) => one.sign === sign);
      return [tinyWords.alphabet.signs[sign]!, own.reduce((sum, one) => sum + one.value, 0) / own.length];
    }),
  );
  const shown = [...document.querySelectorAll(".time-means > li")].map((item) =>
    [".time-sign", ".time-context-value"].map((part) => item.querySelector(part)!.textContent),
  );
  expect(shown).toEqual(
    [...means].toSorted((a, b) => b[1] - a[1]).map(([sign, mean]) => [sign, toText(mean)]),
  );
});

const gates = {
  lstm: { c: "cell", forget: "forget", input: "input", output: "output", candidate: "candidate" },
  gru: { update: "update", reset: "reset", candidate: "candidate" },
} as const;

test.each(["lstm", "gru"] as const)("each gate of %s fills the large picture on its own", async (kind) => {
  const playground = await open(kind);
  const seen = [];
  for (const [label, name] of Object.entries(gates[kind])) {
    await choose("What is shown", label);
    await hover(1, 2);
    expect(box().textContent).toBe(`unit 2, after a: ${toText(toArray(playground, name)[2 * units + 1]!)}`);
    seen.push(states().element().ariaLabel);
  }
  expect(new Set(seen).size).toBe(Object.keys(gates[kind]).length);
});

test("stepping moves the mark, and the formula has the numbers of that step", async () => {
  const playground = await open("simpleRnn");
  const frame = document.querySelector<HTMLElement>(".viz-stage-frame")!;
  expect(frame.hidden).toBe(true);
  await openTab("Step by step");
  await page.getByRole("button", { name: "Read from the start" }).click();
  const formula = page.getByRole("group", { name: "What unit 1 computes at this step" });
  for (const step of [0, 1, 2]) {
    if (step > 0) await page.getByRole("button", { name: "One step of the sequence forward" }).click();
    await expect.element(page.getByText(`read ${"cca"[step]}, step ${step + 1} of ${steps}`)).toBeVisible();
    expect([frame.hidden, frame.parentElement!.style.getPropertyValue("--step")]).toEqual([false, `${step}`]);
    const value = toArray(playground, "state")[step * units]!.toFixed(2).replace("-", "−");
    await expect
      .poll(() => {
        playground.tick();
        return formula.element().querySelector(".katex-html")?.textContent.replaceAll("\u200b", "") ?? "";
      })
      .toMatch(new RegExp(`=${value}$`));
  }
  await page.getByRole("button", { name: "One step of the sequence back" }).click();
  await expect.element(page.getByText(`read c, step 2 of ${steps}`)).toBeVisible();
});

test("a layer that reads both ways shows each direction", async () => {
  const playground = await open("gru", { bidirectional: "concat" });
  const texts = [];
  for (const [label, name] of [
    ["←", "backward.state"],
    ["→", "state"],
  ] as const) {
    await choose("Direction", label);
    await hover(1, 0);
    const text = box().textContent;
    expect(text).toBe(`unit 2, after c: ${toText(toArray(playground, name)[1]!)}`);
    texts.push(text);
  }
  expect(texts[0]).not.toBe(texts[1]);
});

/** Opened by the keyboard alone. */
async function readTable(name: string): Promise<string[][]> {
  const button = page.getByRole("button", { name: "Show as a table" });
  (button.element() as HTMLElement).focus();
  await expect.element(button).toHaveFocus();
  (button.element() as HTMLElement).click();
  const dialog = page.getByRole("dialog", { name });
  await expect.element(dialog).toBeVisible();
  return [...dialog.element().querySelectorAll("tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
  );
}

test("a table has the chosen unit with all its gates, and they make its state", async () => {
  const playground = await open("lstm");
  setTime(playground.view, { unit: 3 });
  const [head, ...rows] = await readTable("unit 4 of LSTM, step by step");
  expect(head).toEqual([
    "#",
    "read",
    "state h",
    "memory c",
    "forget gate",
    "input gate",
    "output gate",
    "candidate",
  ]);
  expect(rows.map(([step, sign]) => `${step}${sign}`).slice(0, 3)).toEqual(["1c", "2c", "3a"]);
  expect(rows).toHaveLength(steps);
  let before = 0;
  for (const row of rows.slice(0, 3)) {
    const [h, c, forget, input, output, candidate] = row
      .slice(2)
      .map((text) => Number(text.replace("−", "-"))) as [number, number, number, number, number, number];
    expect(Math.abs(h - output * Math.tanh(c))).toBeLessThan(0.02);
    expect(Math.abs(c - forget * before - input * candidate)).toBeLessThan(0.02);
    before = c;
  }
});

test("while one reads step by step the table ends where one is", async () => {
  const playground = await open("gru");
  setTime(playground.view, { walking: true, step: 1 });
  expect((await readTable("unit 1 of GRU, step by step")).slice(1)).toHaveLength(2);
});

test("a network with attention shows where each sign that is written looks, as a picture and as a table", async () => {
  const dataset = toTinyPairs(20);
  const playground = await createTestPlayground(toTinyTranslation(dataset), dataset);
  setTime(playground.view, {
    layer: playground.session.store.getState().network.layers.find(({ kind }) => kind === "attention")!.id,
  });
  await show(playground);
  const looks = toArray(playground, "looks");
  const read = Array.from(dataset.pairs.test[0]![0]);
  const plot = page.getByRole("img", { name: /^Attention of / }).element();
  pressKey(plot, "ArrowRight");
  const percent = /: ([\d.]+)%$/.exec(plot.ariaLabel!)![1];
  expect(Array.from(looks, (share) => formatPercent(share, ""))).toContain(percent);
  const [head, ...rows] = await readTable("Attention of");
  expect(head).toEqual(["%", ...read]);
  expect(rows.map((row) => row.slice(1))).toEqual(
    Array.from({ length: 4 }, (_, row) =>
      Array.from(looks.subarray(3 * row, 3 * row + 3), (share) => formatPercent(share, "")),
    ),
  );
  for (const row of rows) {
    expect(row.slice(1).reduce((sum, text) => sum + Number(text), 0)).toBeCloseTo(100, 0);
  }
});
