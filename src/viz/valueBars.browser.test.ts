import { afterEach, beforeAll, expect, test } from "vitest";
import { createStage, loadTokens, pressKey, type Stage } from "./stage.fixture.ts";
import { createValueBars, type ValueBarsData } from "./valueBars.ts";

beforeAll(loadTokens);
let stage: Stage | null = null;
afterEach(() => stage?.destroy());

const biases: ValueBarsData = {
  label: "Biases",
  values: Float32Array.of(0.5, -1, 0, 0.25),
  ramp: "diverging",
  range: 1,
  describe: (index, value) => `neuron ${index + 1}: ${value}`,
};

function show(data: ValueBarsData) {
  stage = createStage(80, 41);
  const chart = createValueBars(stage.host);
  chart.update(data);
  const root = stage.host.querySelector<HTMLElement>("[role=img]")!;
  const canvas = stage.host.querySelector("canvas")!;
  /** Whether a bar covers the place, in pixels of CSS. */
  const isInked = (x: number, y: number) => {
    const ratio = canvas.width / 80;
    const [, , , alpha] = canvas.getContext("2d")!.getImageData(x * ratio, y * ratio, 1, 1).data;
    return alpha! > 0;
  };
  return { chart, root, isInked };
}

test("bars stand up from the middle for positive values, and hang down for negative ones", () => {
  const { isInked } = show(biases);
  expect([isInked(10, 5), isInked(10, 15), isInked(10, 30)]).toEqual([false, true, false]);
  expect([isInked(30, 15), isInked(30, 30)]).toEqual([false, true]);
});

test("what is never negative stands on the foot", () => {
  const { isInked } = show({ ...biases, values: Float32Array.of(1, 0.5, 0, 0), ramp: "sequential" });
  expect([isInked(10, 3), isInked(30, 3), isInked(30, 35)]).toEqual([true, false, true]);
});

test("the keys read bar by bar, and a value that is no number draws nothing", () => {
  const { root, isInked } = show({ ...biases, values: Float32Array.of(Number.NaN, 1, 0, 0) });
  expect(isInked(10, 5)).toBe(false);
  expect(pressKey(root, "End")).toBe(true);
  expect(root.ariaLabel).toBe("Biases. neuron 4: 0");
  pressKey(root, "ArrowLeft");
  expect(root.ariaLabel).toBe("Biases. neuron 3: 0");
  pressKey(root, "Escape");
  expect(root.ariaLabel).toBe("Biases");
  expect(pressKey(root, "Escape")).toBe(false);
});
