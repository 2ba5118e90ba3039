import { createRandom, drawNormal } from "#base/random.ts";
import { createClassBars, type ClassBarsData } from "./classBars.ts";
import { createDigit, createKernels, digitSize, kernel, toAnswers } from "./digit.fixture.ts";
import { createFeatureMaps, type FeatureMapsData } from "./featureMaps.ts";
import { createFilters, type FiltersData } from "./filters.ts";
import { toKernel } from "./kernel.ts";
import { createKernelCells, type KernelCellsData } from "./kernelCells.ts";
import { createMatrix, type MatrixData } from "./matrix.ts";
import { createPicture, type PictureData } from "./picture.ts";
import { toRange } from "./range.ts";
import type { Fixture } from "./stage.fixture.ts";
import { createVector } from "./vector.ts";

const digit = createDigit();
const kernels = createKernels(1, 8, 5);
const answers = toAnswers(digit, kernels);

export const conv: FeatureMapsData = {
  label: "Conv2D, 8 maps of 26 × 26",
  values: answers,
  height: 26,
  width: 26,
  channels: 8,
  shown: 8,
  columns: 2,
  ramp: "diverging",
  range: 4,
  gap: 4,
  selected: null,
  hovered: null,
};

const relu: FeatureMapsData = {
  ...conv,
  label: "ReLU, 8 maps of 26 × 26",
  values: answers.map((value) => Math.max(0, value)),
  ramp: "sequential",
};

const many: FeatureMapsData = {
  ...relu,
  label: "64 maps of 5 × 5",
  values: Float32Array.from({ length: 25 * 64 }, (_, i) => Math.max(0, Math.sin(i * i) * 4)),
  height: 5,
  width: 5,
  channels: 64,
  shown: 64,
  columns: null,
  gap: 2,
};

export const digitBars: ClassBarsData = {
  label: "Answer: 3, 86 percent sure",
  names: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  values: [0, 0.001, 0.08, 0.86, 0, 0.002, 0, 0.004, 0.01, 0.05],
  top: 3,
  truth: null,
  compact: false,
  words: { truth: "true class", diverged: "diverged" },
};

const bloodBars: ClassBarsData = {
  ...digitBars,
  label: "Answer: immature granulocytes",
  names: ["basophils", "eosinophils", "immature granulocytes (myelocytes)", "platelets"],
  values: [0.12, 0.3, 0.55, 0.03],
  top: 2,
  truth: 1,
};

export const filters: FiltersData = {
  ...kernel,
  label: "8 filters of 3 × 3",
  values: kernels,
  shown: 64,
  inputChannel: 0,
  range: 1.2,
  nameOf: (filter) => `filter ${filter + 1}`,
  selected: 2,
};

const colors: FiltersData = {
  ...filters,
  values: createKernels(3, 8, 6),
  inputs: 3,
  inputChannel: "rgb",
};

export const sample: PictureData = {
  label: "The input, a three",
  values: digit,
  height: digitSize,
  width: digitSize,
  channels: 1,
  look: "sequential",
  range: 1,
  mark: { x: 14, y: 11, width: 3, height: 3 },
};

const answer: PictureData = {
  ...sample,
  label: "What filter 3 answers",
  values: answers.filter((_, i) => i % 8 === 2),
  height: 26,
  width: 26,
  look: "diverging",
  range: 4,
  mark: { x: 15, y: 12, width: 1, height: 1 },
};

const photo: PictureData = {
  ...sample,
  label: "A colour picture",
  values: Float32Array.from({ length: 28 * 28 * 3 }, (_, i) => {
    const channel = i % 3;
    const [x, y] = [Math.floor(i / 3) % 28, Math.floor(i / 84)];
    return Math.hypot(x - 14, y - 13) < 8 ? 0.55 - channel * 0.12 : 0.9 - channel * 0.04;
  }),
  channels: 3,
  look: "photo",
  mark: null,
};

export const numbers: KernelCellsData = {
  label: "filter 3, bias −0.01",
  values: toKernel(kernels, kernel, 2, 0),
  height: 3,
  width: 3,
  range: 1.2,
  diverged: "diverged",
};

const random = createRandom(9);
const dense = Float32Array.from({ length: 400 * 10 }, () => drawNormal(random) * 0.3);
export const weights: MatrixData = {
  label: "400 × 10 weights",
  values: dense,
  inputs: 400,
  units: 10,
  across: "inputs",
  range: toRange(dense),
  mark: null,
};

function toFixture<T>(
  title: string,
  width: number,
  height: number,
  create: (host: HTMLElement) => { update(data: T): void; destroy(): void },
  data: T,
): Fixture {
  return {
    title,
    width,
    height,
    show(host) {
      const chart = create(host);
      chart.update(data);
      return { redraw: () => chart.update(data), destroy: () => chart.destroy() };
    },
  };
}

const select = () => undefined;
const maps = (host: HTMLElement) => createFeatureMaps(host, { onSelect: select });
const picture = (host: HTMLElement) => createPicture(host, select);
const matrix = (host: HTMLElement) => createMatrix(host, select);
const kernelList = (host: HTMLElement) => createFilters(host, select);

export const fixtures: readonly Fixture[] = [
  toFixture("Pictures: conv, a card", 70, 146, createFeatureMaps, conv),
  toFixture("Pictures: ReLU, a card", 70, 146, createFeatureMaps, relu),
  toFixture("Pictures: 64 maps", 70, 70, createFeatureMaps, many),
  toFixture("Pictures: not known yet", 70, 70, createFeatureMaps, {
    ...conv,
    values: new Float32Array(),
    columns: null,
  }),
  toFixture("Pictures: maps, large", 420, 210, maps, {
    ...conv,
    columns: null,
    gap: 8,
    selected: 2,
    hovered: 5,
  }),
  toFixture("Pictures: 64 maps, large", 300, 210, maps, { ...many, gap: 4, selected: 9 }),
  toFixture("Pictures: vector", 18, 170, createVector, {
    label: "400 numbers",
    values: many.values.subarray(0, 400),
    ramp: "sequential",
    range: 4,
    bin: "largest",
  }),
  toFixture("Pictures: signed vector", 18, 170, createVector, {
    label: "16 numbers",
    values: answers.subarray(2400, 2416),
    ramp: "diverging",
    range: 2,
    bin: "mean",
  }),
  toFixture("Pictures: class bars", 140, 152, createClassBars, digitBars),
  toFixture("Pictures: class bars, a card", 76, 160, createClassBars, { ...digitBars, compact: true }),
  toFixture("Pictures: class bars, long names", 230, 80, createClassBars, bloodBars),
  toFixture("Pictures: 26 classes", 140, 400, createClassBars, {
    ...digitBars,
    names: Array.from({ length: 26 }, (_, i) => String.fromCodePoint(65 + i)),
    values: Array.from({ length: 26 }, (_, i) => (i === 4 ? 0.7 : 0.012)),
    top: 4,
    truth: 16,
  }),
  toFixture("Pictures: filters", 270, 180, kernelList, filters),
  toFixture("Pictures: filters of colours", 270, 180, kernelList, colors),
  toFixture("Pictures: input", 132, 132, picture, sample),
  toFixture("Pictures: kernel", 132, 132, createKernelCells, numbers),
  toFixture("Pictures: answer", 132, 132, picture, answer),
  toFixture("Pictures: ink", 132, 132, picture, { ...sample, look: "ink", mark: null }),
  toFixture("Pictures: grey photo", 132, 132, picture, { ...sample, look: "photo", mark: null }),
  toFixture("Pictures: colour photo", 132, 132, picture, photo),
  toFixture("Pictures: matrix", 420, 150, matrix, weights),
  toFixture("Pictures: small matrix", 260, 150, matrix, {
    ...weights,
    values: dense.subarray(0, 32),
    inputs: 4,
    units: 8,
    across: "units",
    mark: { input: 1, unit: 2 },
  }),
];
