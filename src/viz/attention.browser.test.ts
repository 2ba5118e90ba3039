import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { fixtures, translation, twoHeads } from "./attention.fixture.ts";
import { createAttentionMatrix, type AttentionPlace } from "./attentionMatrix.ts";
import { readPalette } from "./palette.ts";
import { createStage, loadTokens, point, pressKey, toPixelColor, type Stage } from "./stage.fixture.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(344, 400);
});
afterEach(() => stage.destroy());

const one = (selector: string) => stage.host.querySelector<HTMLElement>(selector)!;
const texts = (selector: string) =>
  [...stage.host.querySelectorAll(selector)].map((element) => element.textContent);

const small = {
  ...translation,
  looks: Float32Array.of(1, 0, 0.25, 0.75),
  queries: ["a", "b"],
  keys: ["x", "y"],
  query: null,
  describe: ({ query, key }: AttentionPlace, share: number) => `${query} → ${key}: ${share}`,
};

test("each cell has the colour of the square root of its share", () => {
  createAttentionMatrix(stage.host).update(small);
  const { sequential } = readPalette(stage.host);
  const canvas = stage.host.querySelector("canvas")!;
  const at = (x: number, y: number) => toPixelColor(canvas, 26 * x + 13, 26 * y + 13);
  expect([at(0, 0), at(1, 0), at(0, 1)]).toEqual([sequential(1), sequential(0), sequential(0.5)]);
});

test("signs stand along both sides", () => {
  createAttentionMatrix(stage.host).update(translation);
  expect(texts(".viz-attention-keys > span")).toEqual(translation.keys);
  expect(texts(".viz-attention-queries > span")).toEqual(translation.queries);
});

test("the pointer and the arrow keys read a cell, and its signs stand out", () => {
  const heard: (AttentionPlace | null)[] = [];
  createAttentionMatrix(stage.host, (place) => heard.push(place)).update(small);
  const plot = one(".viz-attention-plot");
  point(plot, "pointermove", 40, 40);
  expect(one(".viz-attention-reading").textContent).toBe("1 → 1: 0.75");
  expect(texts("[data-state=read]")).toEqual(["y", "b"]);
  expect(plot.ariaLabel).toBe("Attention");
  point(plot, "pointerleave", 0, 0);
  expect(pressKey(plot, "ArrowDown")).toBe(true);
  expect(plot.ariaLabel).toBe("Attention. 1 → 0: 0.25");
  pressKey(plot, "Escape");
  expect([plot.ariaLabel, one(".viz-attention-reading").textContent]).toEqual(["Attention", ""]);
  expect(heard).toEqual([{ head: 0, query: 1, key: 1 }, null, { head: 0, query: 1, key: 0 }, null]);
});

test("heads stand side by side, each with its name", () => {
  createAttentionMatrix(stage.host).update(twoHeads);
  expect(texts(".viz-attention-name")).toEqual(["head 1", "head 2"]);
  const [first, second] = [...stage.host.querySelectorAll<HTMLElement>(".viz-attention-head")];
  expect(first!.offsetTop).toBe(second!.offsetTop);
  expect([...stage.host.querySelectorAll("[role=img]")].map((plot) => plot.ariaLabel)).toEqual([
    "Attention, head 1",
    "Attention, head 2",
  ]);
});

test("the row that is written has a frame", () => {
  const matrix = createAttentionMatrix(stage.host);
  matrix.update({ ...small, query: 1 });
  expect(one(".viz-attention-row").style.top).toBe("50%");
  matrix.update(small);
  expect(one(".viz-attention-row").hidden).toBe(true);
});

test.each(fixtures)("$title draws the same again and leaves nothing behind", (fixture) => {
  stage.host.style.width = `${fixture.width}px`;
  const shown = fixture.show(stage.host);
  const { innerHTML } = stage.host;
  shown.redraw();
  expect(stage.host.innerHTML).toBe(innerHTML);
  expect(stage.host.scrollWidth).toBe(fixture.width);
  stage.setTheme("dark");
  shown.redraw();
  shown.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
